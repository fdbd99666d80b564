package dev.pitwall.orchestration.explanation;

import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the ticks of a schedule or sensor came to in a period, those that say the same folded. */
@ApplicationScoped
public class TicksOfAutomation {

    /** A sensor that looks every half minute makes as many in two days. */
    static final int MOST = 6_000;

    private final EntityManager entities;

    @Inject
    TicksOfAutomation(EntityManager entities) {
        this.entities = entities;
    }

    TicksOfAutomation() {
        this(null);
    }

    /** The latest, oldest first. */
    @Transactional
    List<Tick> during(String automation, Period period) {
        var newest = new ArrayList<>(entities.createQuery(
                        "SELECT t FROM Tick t WHERE t.automation = :name AND t.startedAt >= :from AND t.startedAt < :to"
                                + " ORDER BY t.id DESC",
                        Tick.class)
                .setParameter("name", automation)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setMaxResults(MOST)
                .getResultList());
        Collections.reverse(newest);
        return newest;
    }

    /** @param ticks oldest first */
    @Transactional
    List<Answer> answers(List<Tick> ticks, String job) {
        var answers = new ArrayList<Answer>();
        for (var tick : ticks) {
            for (var answer : answers(tick, job)) {
                var last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
                if (last != null && last.says(answer)) {
                    answers.set(answers.size() - 1, last.again(answer.at()));
                } else {
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private List<Answer> answers(Tick tick, String job) {
        return switch (tick.status()) {
            case SKIPPED -> List.of(answer(tick, AnswerKind.SKIPPED, "skipped: " + tick.reason()));
            case FAILURE -> List.of(answer(tick, AnswerKind.FAILED, "failed: " + tick.reason()));
            case STARTED -> List.of(answer(tick, AnswerKind.FAILED, "is being evaluated, or its node was lost"));
            case SUCCESS -> ofRequests(tick, job);
        };
    }

    /** What was requested and made is told by the run itself. */
    private List<Answer> ofRequests(Tick tick, String job) {
        var requested = entities.createQuery(
                        "SELECT t FROM TickRun t JOIN Run r ON r.id = t.runId WHERE t.tickId = :tick AND r.job = :job",
                        TickRun.class)
                .setParameter("tick", tick.id())
                .setParameter("job", job)
                .getResultList();
        if (requested.isEmpty()) {
            return List.of(answer(tick, AnswerKind.SKIPPED, "wanted no run of it: " + tick.reason()));
        }
        return requested.stream()
                .filter(run -> !run.made())
                .map(run -> answer(
                        tick,
                        AnswerKind.KEY_USED,
                        "wanted a run whose run key had made run " + run.runId() + " before"))
                .toList();
    }

    private static Answer answer(Tick tick, AnswerKind kind, String words) {
        return Answer.at(
                tick.startedAt(),
                kind,
                tick.automation(),
                words,
                "/automation/" + tick.automation() + "?tick=" + tick.id() + "#tick");
    }
}
