package dev.pitwall.rest;

import dev.pitwall.orchestration.run.RestartPlan;
import dev.pitwall.orchestration.run.RestartPlan.Action;
import java.util.List;
import java.util.Optional;

/**
 * What a restart of a run would do.
 *
 * @param summary in a sentence
 * @param refusal why it cannot be restarted; absent when it can
 * @param steps in the order of the job's XML
 */
record RestartPlanBody(long run, String summary, Optional<String> refusal, List<PlannedStepBody> steps)
        implements Body {

    /**
     * A step of the plan.
     *
     * @param why in a sentence without its end
     */
    record PlannedStepBody(String step, Action action, String why) {}

    static RestartPlanBody of(RestartPlan plan) {
        return new RestartPlanBody(
                plan.runId(),
                plan.summary(),
                plan.refusal(),
                plan.steps().stream()
                        .map(step -> new PlannedStepBody(step.step(), step.action(), step.why()))
                        .toList());
    }
}
