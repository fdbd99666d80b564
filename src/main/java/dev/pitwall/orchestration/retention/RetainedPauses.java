package dev.pitwall.orchestration.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Pauses that are over; why something did not run is told from them. */
@ApplicationScoped
public class RetainedPauses extends RetainedRows {

    @Inject
    RetainedPauses(EntityManager entities) {
        super(
                "pauses",
                "Pauses that are over. Kept: those that last, however long ago they began.",
                Duration.ofDays(365),
                new OldRows(entities, "Pause", "id", "r.endedAt < :before"));
    }

    RetainedPauses() {}
}
