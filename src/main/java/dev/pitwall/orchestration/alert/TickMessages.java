package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.AutomationAnnounced;
import dev.pitwall.orchestration.automation.TickCommit.TickFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.OptionalLong;

/**
 * Tells of schedules and sensors that fail, in the transaction of the tick. Only the first failure in a row is told: a sensor
 * that asks every half minute would otherwise bury what else there is to read.
 */
@ApplicationScoped
public class TickMessages {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Alarms alarms;

    @Inject
    TickMessages(EntityManager entities, Outbox outbox, Alarms alarms) {
        this.entities = entities;
        this.outbox = outbox;
        this.alarms = alarms;
    }

    TickMessages() {
        this(null, null, null);
    }

    void announced(@Observes AutomationAnnounced fact) {
        outbox.put(fact.announcement(), MessageKind.ANNOUNCEMENT, fact.about());
    }

    void failed(@Observes TickFailed fact) {
        if (fact.failuresInRow() > 1) {
            return;
        }
        var automation = entities.find(Automation.class, fact.automation());
        alarms.raise(
                AlertSubject.automation(automation.name()),
                MessageKind.TICK_FAILURE,
                TickFailureMessage.of(automation, fact),
                OptionalLong.empty());
    }
}
