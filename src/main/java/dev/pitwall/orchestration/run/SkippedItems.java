package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchFact.ItemSkipped;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Keeps what JSR-352 skips because of an error, with its reason, beside what steps refuse themselves. In a transaction of its own:
 * the chunk's may be rolled back because of the very item.
 */
@ApplicationScoped
public class SkippedItems {

    private final EntityManager entities;
    private final Journal journal;

    @Inject
    SkippedItems(EntityManager entities, Journal journal) {
        this.entities = entities;
        this.journal = journal;
    }

    SkippedItems() {
        this(null, null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(@Observes ItemSkipped fact) {
        var reason = RootCause.of(fact.failure());
        var origin = "while being " + fact.whileBeing();
        entities.persist(new RefusedItem(fact.runId(), fact.step(), fact.at(), origin, fact.item(), reason));
        journal.append(
                RunEvent.warn(fact.runId(), fact.at(), EventType.ITEM_REFUSED, "skipped " + origin + ": " + reason)
                        .in(fact.step())
                        .with(fact.item()));
    }
}
