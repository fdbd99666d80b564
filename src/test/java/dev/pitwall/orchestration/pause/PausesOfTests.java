package dev.pitwall.orchestration.pause;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.testing.SettableClock;
import jakarta.persistence.EntityManager;

/** Pauses in the transaction and by the clock of a test. */
public final class PausesOfTests {

    private PausesOfTests() {}

    public static Pauses on(EntityManager entities, Definitions definitions, SettableClock clock) {
        return new Pauses(entities, definitions, new AuditTrail(entities, clock), new SettableDatabaseClock(clock));
    }
}
