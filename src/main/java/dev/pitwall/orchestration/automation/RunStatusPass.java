package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.EndedRun;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One tick of a run-status sensor: it looks at every end of a run since its cursor, one after the other, each in a transaction of
 * its own together with the progress of the cursor. An end whose reaction fails is put aside and delays no other; a node that is
 * lost in between leaves a cursor that says exactly what was done.
 */
@ApplicationScoped
public class RunStatusPass {

    /** After this time a pass makes way; the next tick is due at once, so that no backlog builds. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int PAGE = 100;

    private final RunEnds ends;
    private final SensorThread thread;
    private final TickCommit commits;

    @Inject
    RunStatusPass(RunEnds ends, SensorThread thread, TickCommit commits) {
        this.ends = ends;
        this.thread = thread;
        this.commits = commits;
    }

    RunStatusPass() {
        this(null, null, null);
    }

    /** @throws InterruptedException when the server stops; the tick stays due */
    void make(RunStatusSensorDefinition sensor, TickClaim.Claimed claim) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var look = new Look(sensor, claim, startOf(claim));
        var open = look.at(ends.withIds(List.copyOf(look.cursor.again().keySet())), deadline);
        look.forgetMissing();
        while (open) {
            var page = ends.after(look.cursor.after(), PAGE);
            if (page.isEmpty()) {
                break;
            }
            open = look.at(page, deadline);
        }
        if (!look.claimLost) {
            commits.passed(claim, look.cursor, look.report, Timings.of(sensor), !open);
        }
    }

    private EndCursor startOf(TickClaim.Claimed claim) {
        return claim.cursor().map(EndCursor::parse).orElseGet(() -> EndCursor.at(ends.latest()));
    }

    /** The state of one pass. */
    private final class Look {
        private final RunStatusSensorDefinition sensor;
        private final TickClaim.Claimed claim;
        private final PassReport report = new PassReport();
        private EndCursor cursor;
        private boolean claimLost;

        Look(RunStatusSensorDefinition sensor, TickClaim.Claimed claim, EndCursor cursor) {
            this.sensor = sensor;
            this.claim = claim;
            this.cursor = cursor;
        }

        /** False when the pass must not go on: its time is over, or another node has its tick. */
        boolean at(List<RunEnd> page, long deadline) throws InterruptedException {
            for (var end : page) {
                if (claimLost || System.nanoTime() > deadline) {
                    return false;
                }
                at(end);
            }
            return !claimLost;
        }

        private void at(RunEnd end) throws InterruptedException {
            var run = sensor.watches(end.outcome(), end.workspace(), end.job())
                    ? ends.run(end)
                    : Optional.<EndedRun>empty();
            if (run.isEmpty()) {
                cursor = cursor.done(end.id());
                return;
            }
            try {
                var result = thread.react(sensor, run.get());
                var next = cursor.done(end.id());
                commits.looked(claim, next, result, end.runId())
                        .ifPresentOrElse(what -> report.did(end.runId(), what, result), () -> claimLost = true);
                cursor = next;
            } catch (InterruptedException stopping) {
                throw stopping;
            } catch (Exception failure) {
                cursor = cursor.failed(end.id());
                report.failed(end.runId(), failure, cursor.givesUp(end.id()));
                claimLost = !commits.putAside(claim, cursor);
            }
        }

        /** Ends that retention has deleted while they waited for another try. */
        void forgetMissing() {
            var there = ends.withIds(List.copyOf(cursor.again().keySet())).stream()
                    .map(RunEnd::id)
                    .toList();
            cursor.again().keySet().stream().filter(id -> !there.contains(id)).forEach(id -> cursor = cursor.done(id));
        }
    }
}
