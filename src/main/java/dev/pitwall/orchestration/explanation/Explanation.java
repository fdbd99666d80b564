package dev.pitwall.orchestration.explanation;

import java.util.List;

/**
 * What is known of a job in a period.
 *
 * @param startedBy the schedules and sensors that start it, by name
 * @param answers in the order of time
 * @param complete false when there was more than can be read; the latest is there
 */
public record Explanation(
        String workspace, String job, Period period, List<String> startedBy, List<Answer> answers, boolean complete) {

    public Explanation {
        startedBy = List.copyOf(startedBy);
        answers = List.copyOf(answers);
    }

    public long runs() {
        return answers.stream()
                .filter(answer -> answer.kind() == AnswerKind.RAN)
                .count();
    }

    /** "It ran 3 times.", or that it did not and the latest reason. */
    public String summary() {
        if (runs() > 0) {
            return "It ran " + (runs() == 1 ? "once" : runs() + " times") + " in this time.";
        }
        return "It did not run in this time"
                + (answers.isEmpty()
                        ? ", and nothing wanted it to."
                        : ". The latest that is known: "
                                + answers.get(answers.size() - 1).words() + ".");
    }
}
