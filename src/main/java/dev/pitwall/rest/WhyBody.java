package dev.pitwall.rest;

import dev.pitwall.orchestration.explanation.AnswerKind;
import dev.pitwall.orchestration.explanation.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a job did or did not run in a period.
 *
 * @param startedBy the schedules and sensors that start it
 * @param complete false when there was more than is read; the latest is there
 * @param answers oldest first
 */
record WhyBody(
        String job,
        Instant from,
        Instant to,
        String summary,
        List<String> startedBy,
        boolean complete,
        List<AnswerBody> answers)
        implements Body {

    /**
     * One reason or fact.
     *
     * @param until where it lasted, or was said several times
     * @param count how often the same was said
     * @param link the path of the page that shows it
     */
    record AnswerBody(
            Instant at,
            Optional<Instant> until,
            AnswerKind kind,
            int count,
            String who,
            String words,
            Optional<String> link) {}

    static WhyBody of(Explanation explanation) {
        return new WhyBody(
                explanation.job(),
                explanation.period().from(),
                explanation.period().to(),
                explanation.summary(),
                explanation.startedBy(),
                explanation.complete(),
                explanation.answers().stream()
                        .map(answer -> new AnswerBody(
                                answer.at(),
                                answer.until(),
                                answer.kind(),
                                answer.count(),
                                answer.who(),
                                answer.words(),
                                answer.link()))
                        .toList());
    }
}
