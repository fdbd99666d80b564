package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.journal.Trace;
import dev.pitwall.orchestration.run.RootCause;
import java.util.ArrayList;
import java.util.List;

/** What a pass of a run-status sensor came to, for the reason and the trace of its tick. */
final class PassReport {

    /** More would not be read; the first failures tell what is wrong. */
    private static final int MOST_TOLD = 5;

    private final List<String> done = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> traces = new ArrayList<>();
    private int passedOver;

    void did(long runId, String what, SensorResult result) {
        boolean skipped = result.fold(r -> false, a -> false, s -> true, a -> false);
        if (skipped) {
            passedOver++;
        }
        done.add("run " + runId + ": " + what);
    }

    void failed(long runId, Exception failure, boolean forGood) {
        failures.add("run " + runId + ": " + RootCause.of(failure)
                + (forGood
                        ? " (given up after " + EndCursor.MOST_TRIES + " tries)"
                        : " (looked at again with the next tick)"));
        traces.add("run " + runId + "\n" + Trace.of(failure));
    }

    TickStatus status() {
        if (!failures.isEmpty()) {
            return TickStatus.FAILURE;
        }
        return done.size() > passedOver ? TickStatus.SUCCESS : TickStatus.SKIPPED;
    }

    /** For people. */
    String reason() {
        if (failures.isEmpty() && done.isEmpty()) {
            return "no run that it watches has ended since";
        }
        var lines = new ArrayList<>(first(failures));
        lines.addAll(first(done));
        return String.join("; ", lines);
    }

    /** The traces of the first failures. */
    String trace() {
        return String.join("\n", first(traces));
    }

    private static List<String> first(List<String> all) {
        if (all.size() <= MOST_TOLD) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, MOST_TOLD));
        some.add("and " + (all.size() - MOST_TOLD) + " more");
        return some;
    }
}
