package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorResult;

/** Evaluates a schedule for the times that are due. */
final class ScheduleEvaluation {

    private ScheduleEvaluation() {}

    static SensorResult evaluate(ScheduleDefinition schedule, DueTimes due) {
        if (due.evaluated().isEmpty()) {
            return SensorResult.skip(missed(due.missed()) + " and the catch-up policy is " + schedule.catchUp());
        }
        return SensorResult.request(due.evaluated().stream()
                .map(time -> schedule.request().apply(time).tagged("pitwall_due", time.toString()))
                .toList());
    }

    private static String missed(int count) {
        return count == 1
                ? "1 tick was missed while it was paused or no node was up"
                : count + " ticks were missed while it was paused or no node was up";
    }
}
