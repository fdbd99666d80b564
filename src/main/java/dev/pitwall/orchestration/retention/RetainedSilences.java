package dev.pitwall.orchestration.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Silences that are over. */
@ApplicationScoped
public class RetainedSilences extends RetainedRows {

    @Inject
    RetainedSilences(EntityManager entities) {
        super(
                "silences",
                "Silences that are over. Kept: those that last.",
                Duration.ofDays(365),
                new OldRows(entities, "Silence", "id", "r.until < :before"));
    }

    RetainedSilences() {}
}
