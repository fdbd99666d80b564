package dev.pitwall.orchestration.journal;

import jakarta.persistence.EntityManager;

/** A journal that writes in the transaction of a test. */
public final class JournalOfTests {

    private JournalOfTests() {}

    public static Journal on(EntityManager entities) {
        return new Journal(entities);
    }
}
