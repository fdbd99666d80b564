package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.RunOutcome;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
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
    private final Alarms alarms;
    private final Definitions definitions;

    @Inject
    RunMessages(EntityManager entities, Outbox outbox, Alarms alarms, Definitions definitions) {
        this.entities = entities;
        this.outbox = outbox;
        this.alarms = alarms;
        this.definitions = definitions;
    }

    RunMessages() {
        this(null, null, null, null);
    }

    void announced(@Observes RunFact.Announced fact) {
        outbox.put(fact.announcement(), MessageKind.ANNOUNCEMENT, OptionalLong.of(fact.runId()));
    }

    void failed(@Observes RunFact.Failed fact) {
        var run = entities.find(Run.class, fact.runId());
        if (!leftToASensor(run)) {
            alarms.raise(
                    AlertSubject.job(run.job()),
                    MessageKind.RUN_FAILURE,
                    RunFailureMessage.of(run, fact.retry()),
                    OptionalLong.of(run.id()));
        }
    }

    /** Whoever was told of the failure reads in the same message that a retry or a restart made it good. */
    void succeeded(@Observes RunFact.Succeeded fact) {
        var run = entities.find(Run.class, fact.runId());
        if (run != null && (run.attempt() > 1 || run.root() != run.id()) && outbox.knows(RunFailureMessage.key(run))) {
            outbox.put(RunFailureMessage.mended(run), MessageKind.RUN_FAILURE, OptionalLong.of(run.id()));
        }
    }

    /** Whether a run-status sensor tells of it in its own words. */
    private boolean leftToASensor(Run run) {
        return definitions.runStatusSensors().stream()
                .map(Definitions.Defined::definition)
                .filter(RunStatusSensorDefinition::replacesAlert)
                .filter(sensor -> sensor.watches(RunOutcome.FAILURE, run.workspace(), run.job()))
                .map(sensor -> entities.find(Automation.class, sensor.name()))
                .anyMatch(automation -> automation != null && automation.enabled());
    }
}
