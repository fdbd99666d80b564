package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds steps that take longer than their job allows. */
@ApplicationScoped
public class StepTimeLimits {

    private final EntityManager entities;
    private final Definitions definitions;
    private final Clock clock;

    @Inject
    StepTimeLimits(EntityManager entities, Definitions definitions, Clock clock) {
        this.entities = entities;
        this.definitions = definitions;
        this.clock = clock;
    }

    StepTimeLimits() {
        this(null, null, null);
    }

    /** A step that has reached its time limit. */
    record Overtime(long runId, String step, Duration limit) {}

    /** A step that runs, and the job that it belongs to. */
    record RunningStep(long runId, String job, String step, Instant startedAt) {}

    /** The steps of runs of this node that have reached their limit; none of a run that is being stopped already. */
    @Transactional
    List<Overtime> reachedOn(String node) {
        var now = clock.instant();
        return entities.createQuery(
                        "SELECT NEW dev.pitwall.orchestration.run.StepTimeLimits$RunningStep(r.id, r.job, s.step, s.startedAt)"
                                + " FROM Run r, RunStep s WHERE s.runId = r.id AND r.node = :node AND r.status = :started"
                                + " AND s.attempt = r.attempt AND s.status = :running ORDER BY s.startedAt",
                        RunningStep.class)
                .setParameter("node", node)
                .setParameter("started", RunStatus.STARTED)
                .setParameter("running", StepStatus.RUNNING)
                .getResultStream()
                .flatMap(step -> limit(step)
                        .filter(limit -> !step.startedAt().plus(limit).isAfter(now))
                        .map(limit -> new Overtime(step.runId(), step.step(), limit))
                        .stream())
                .toList();
    }

    private Optional<Duration> limit(RunningStep step) {
        return definitions
                .job(step.job())
                .map(defined -> defined.definition().stepTimeLimits().get(step.step()));
    }
}
