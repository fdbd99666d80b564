package dev.pitwall.orchestration.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Troubles that nobody has been told of for long: such as nothing looks after any more, and all where nothing is told again. */
@ApplicationScoped
public class RetainedTroubles extends RetainedRows {

    @Inject
    RetainedTroubles(EntityManager entities) {
        super(
                "troubles",
                "Troubles that people were told of and that were neither mended nor told again since. The messages stay.",
                Duration.ofDays(90),
                new OldRows(entities, "Trouble", "key", "r.toldAt < :before"));
    }

    RetainedTroubles() {}
}
