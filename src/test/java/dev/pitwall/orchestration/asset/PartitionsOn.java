package dev.pitwall.orchestration.asset;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The states of partitions, for tests of other rooms. */
public final class PartitionsOn {

    private PartitionsOn() {}

    public static Partitions the(EntityManager entities, Clock clock) {
        return new Partitions(entities, clock);
    }
}
