package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.LatestWeekend;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Says which weekend a run is about: the one of its config, or the latest when the run began. */
@ApplicationScoped
public class PredictionTargets {

    private final EntityManager entities;
    private final LatestWeekend latest;

    @Inject
    PredictionTargets(EntityManager entities, TimingSource source) {
        this.entities = entities;
        this.latest = new LatestWeekend(source);
    }

    /** For the container's proxy. */
    PredictionTargets() {
        this.entities = null;
        this.latest = null;
    }

    /** The same answer for every step of the run. */
    @Transactional
    WeekendKey of(RunContext run) {
        PredictionTarget kept = entities.find(PredictionTarget.class, run.runId());
        if (kept != null) {
            return kept.weekend();
        }
        WeekendKey weekend = run.config(PredictionConfig.class).weekend().orElseGet(latest::key);
        entities.persist(new PredictionTarget(run.runId(), weekend));
        return weekend;
    }
}
