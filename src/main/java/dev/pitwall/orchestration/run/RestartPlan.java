package dev.pitwall.orchestration.run;

import java.util.List;
import java.util.Optional;

/**
 * What a restart of a run would do, step by step, by JSR-352's rules.
 *
 * @param refusal why the batch runtime would not restart it; empty when it would
 * @param steps in the order of the job's XML
 */
public record RestartPlan(long runId, Optional<String> refusal, List<PlannedStep> steps) {

    public RestartPlan {
        steps = List.copyOf(steps);
    }

    /**
     * A step of the plan.
     *
     * @param why in a sentence without its end
     */
    public record PlannedStep(String step, Action action, String why) {}

    /** What becomes of a step. The names stand in the API. */
    public enum Action {
        /** It ended well and is not repeated. */
        SKIPPED,
        /** It goes on at its last checkpoint. */
        CONTINUED,
        /** It begins again from its start. */
        REPEATED,
        /** It has not run yet, and runs when the job comes to it. */
        FOLLOWS
    }

    /** How many steps of this kind there are. */
    public long count(Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }

    /** "Restart repeats 2 of 7 steps, goes on in 1 at its last checkpoint and skips 4." */
    public String summary() {
        if (refusal.isPresent()) {
            return "It cannot be restarted: " + refusal.get() + ".";
        }
        if (count(Action.SKIPPED) == steps.size()) {
            return "Every step ended well; a restart only ends the run.";
        }
        var first = steps.stream()
                .filter(step -> step.action() != Action.SKIPPED)
                .findFirst()
                .map(step -> ", beginning with " + step.step())
                .orElse("");
        return "A restart executes " + (steps.size() - count(Action.SKIPPED)) + " of " + steps.size() + " steps" + first
                + (count(Action.SKIPPED) == 0 ? "." : ", and keeps what the others did.");
    }
}
