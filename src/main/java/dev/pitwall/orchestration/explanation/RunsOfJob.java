package dev.pitwall.orchestration.explanation;

import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The runs of a job that began, waited or were canceled in a period. */
@ApplicationScoped
public class RunsOfJob {

    static final int MOST = 1_000;

    /** Starting takes a moment; what is longer was waiting. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    private final EntityManager entities;

    @Inject
    RunsOfJob(EntityManager entities) {
        this.entities = entities;
    }

    RunsOfJob() {
        this(null);
    }

    @Transactional
    List<Run> during(String job, Period period) {
        return entities.createQuery(
                        "SELECT r FROM Run r WHERE r.job = :job AND r.createdAt < :to AND (r.createdAt >= :from"
                                + " OR r.startedAt >= :from OR r.status IN :waiting) ORDER BY r.id DESC",
                        Run.class)
                .setParameter("job", job)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("waiting", Set.of(RunStatus.QUEUED, RunStatus.NOT_STARTED))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The due times of a schedule for which these runs were requested, as their tag tells. */
    @Transactional
    Set<Instant> dueTimes(String schedule, Period period) {
        return entities.createQuery(
                        "SELECT VALUE(t) FROM Run r JOIN r.tags t WHERE r.causeName = :schedule AND KEY(t) = 'pitwall_due'"
                                + " AND r.createdAt >= :from",
                        String.class)
                .setParameter("schedule", schedule)
                .setParameter("from", period.from())
                .getResultStream()
                .map(Instant::parse)
                .collect(java.util.stream.Collectors.toSet());
    }

    static List<Answer> answers(Run run, Period period) {
        var answers = new ArrayList<Answer>();
        var name = "run " + run.id();
        var page = "/runs/" + run.id();
        var cause = run.cause().name();
        run.startedAt().filter(period::contains).ifPresent(start -> {
            var waited = Duration.between(run.createdAt(), start);
            if (run.attempt() == 1 && waited.compareTo(WORTH_TELLING) > 0) {
                answers.add(Answer.at(
                                period.clipped(run.createdAt()),
                                AnswerKind.WAITED,
                                name,
                                name + " waited in the queue for " + words(waited),
                                page)
                        .lasting(start));
            }
            answers.add(Answer.at(
                    start,
                    AnswerKind.RAN,
                    name,
                    name + ", asked for by " + cause + ", began and is " + run.status(),
                    page));
        });
        if (run.startedAt().isEmpty()) {
            answers.add(Answer.at(
                            period.clipped(run.createdAt()),
                            AnswerKind.WAITED,
                            name,
                            name + ", asked for by " + cause + ", is " + run.status() + ": " + run.reason(),
                            page)
                    .lasting(period.clipped(run.endedAt().orElse(period.to()))));
        }
        return answers;
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
