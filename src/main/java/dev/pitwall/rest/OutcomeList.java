package dev.pitwall.rest;

import dev.pitwall.orchestration.run.ManyRuns.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What became of each run.
 *
 * @param done for how many it was done
 */
record OutcomeList(int done, List<OutcomeBody> outcomes) implements Body {

    /**
     * One of them.
     *
     * @param made the new run, where one was made
     * @param refusal why nothing was changed; absent when it was done
     */
    record OutcomeBody(long run, boolean done, Optional<Long> made, Optional<String> refusal) {}

    static OutcomeList of(List<Outcome> outcomes) {
        return new OutcomeList(
                (int) outcomes.stream().filter(Outcome::done).count(),
                outcomes.stream()
                        .map(outcome ->
                                new OutcomeBody(outcome.runId(), outcome.done(), outcome.made(), outcome.refusal()))
                        .toList());
    }
}
