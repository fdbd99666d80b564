package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.OptionalLong;

/** Puts what runs have to tell into the outbox, in the transaction of what is told. */
@ApplicationScoped
public class RunMessages {

    private final EntityManager entities;
    private final Outbox outbox;

    @Inject
    RunMessages(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    RunMessages() {
        this(null, null);
    }

    void announced(@Observes RunFact.Announced fact) {
        outbox.put(fact.announcement(), MessageKind.ANNOUNCEMENT, OptionalLong.of(fact.runId()));
    }

    void failed(@Observes RunFact.Failed fact) {
        var run = entities.find(Run.class, fact.runId());
        outbox.put(RunFailureMessage.of(run), MessageKind.RUN_FAILURE, OptionalLong.of(run.id()));
    }
}
