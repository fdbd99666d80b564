package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickRun;
import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.web.part.Badge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Ticks in a row that say the same, as one line: a sensor that waits for a day would fill pages with one sentence.
 *
 * @param newest the number of the latest of them
 * @param count how many they are; a tick that asked for runs stands alone
 * @param until when the latest of them was due
 * @param since when the first of them was due
 * @param runs what the tick asked for; folded ticks asked for none
 */
public record TickLine(
        long newest, Badge badge, String reason, int count, Instant until, Instant since, List<TickRun> runs) {

    private static final Set<TickStatus> FOLDED = Set.of(TickStatus.SKIPPED, TickStatus.FAILURE);

    public TickLine {
        runs = List.copyOf(runs);
    }

    /** Which runs a tick asked for. */
    @FunctionalInterface
    interface RunsOfTick {
        List<TickRun> of(Tick tick);
    }

    /** @param ticks newest first */
    static List<TickLine> folded(List<Tick> ticks, RunsOfTick runs) {
        var lines = new ArrayList<TickLine>();
        for (var tick : ticks) {
            var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.takes(tick)) {
                lines.set(lines.size() - 1, last.with(tick));
            } else {
                lines.add(of(tick, runs));
            }
        }
        return lines;
    }

    private static TickLine of(Tick tick, RunsOfTick runs) {
        return new TickLine(
                tick.id(),
                Badge.of(tick.status()),
                tick.reason(),
                1,
                tick.dueAt(),
                tick.dueAt(),
                tick.status() == TickStatus.SUCCESS ? runs.of(tick) : List.of());
    }

    private boolean takes(Tick tick) {
        return FOLDED.contains(tick.status()) && badge.equals(Badge.of(tick.status())) && reason.equals(tick.reason());
    }

    private TickLine with(Tick earlier) {
        return new TickLine(newest, badge, reason, count + 1, until, earlier.dueAt(), runs);
    }
}
