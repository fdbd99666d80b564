package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.run.RunFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tells of checks of assets that do not hold, in the transaction of the result: once until the check holds again for the same partition,
 * which the same message says then. A check that fails its run is told of with the run's failure.
 */
@ApplicationScoped
public class CheckMessages {

    private final Alarms alarms;
    private final Outbox outbox;
    private final Definitions definitions;

    @Inject
    CheckMessages(Alarms alarms, Outbox outbox, Definitions definitions) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.definitions = definitions;
    }

    CheckMessages() {
        this(null, null, null);
    }

    void checked(@Observes RunFact.Checked fact) {
        var result = fact.result();
        var subject = new AlertSubject(SubjectKind.ASSET, result.asset().value());
        var run = OptionalLong.of(fact.runId());
        if (result.passed()) {
            alarms.mended(subject, MessageKind.CHECK_FAILURE, CheckMessage.about(result))
                    .ifPresent(key -> outbox.put(
                            CheckMessage.holdsAgain(key, fact, workspace(result)), MessageKind.CHECK_FAILURE, run));
        } else if (!failsItsRun(result)) {
            alarms.raiseOnce(
                    subject,
                    MessageKind.CHECK_FAILURE,
                    CheckMessage.about(result),
                    CheckMessage.failed(fact, workspace(result)),
                    run);
        }
    }

    private boolean failsItsRun(CheckResult result) {
        return asset(result)
                .map(Definitions.Defined::definition)
                .flatMap(asset -> asset.check(result.check()))
                .filter(AssetCheckDefinition::failsRun)
                .isPresent();
    }

    private String workspace(CheckResult result) {
        return asset(result).map(Definitions.Defined::workspace).orElse("");
    }

    private Optional<Definitions.Defined<AssetDefinition>> asset(CheckResult result) {
        return definitions.asset(result.asset().value());
    }
}
