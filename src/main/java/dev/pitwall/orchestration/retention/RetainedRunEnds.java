package dev.pitwall.orchestration.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Ends of runs, which run-status sensors read once and by number; a run that stays for long has no use for them. */
@ApplicationScoped
public class RetainedRunEnds extends RetainedRows {

    @Inject
    RetainedRunEnds(EntityManager entities) {
        super(
                "run-ends",
                "Ends of runs that run-status sensors have read. Kept: the latest one, from which sensors that are turned on begin.",
                Duration.ofDays(90),
                new OldRows(entities, "RunEnd", "id", "r.at < :before AND r.id < (SELECT MAX(l.id) FROM RunEnd l)"));
    }

    RetainedRunEnds() {}
}
