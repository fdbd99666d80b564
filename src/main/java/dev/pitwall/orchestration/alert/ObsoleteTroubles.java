package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets troubles of what no workspace defines any more: nobody would ever see it mended. */
@ApplicationScoped
public class ObsoleteTroubles {

    private final Troubles troubles;
    private final Definitions definitions;

    @Inject
    ObsoleteTroubles(Troubles troubles, Definitions definitions) {
        this.troubles = troubles;
        this.definitions = definitions;
    }

    ObsoleteTroubles() {
        this(null, null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look() {
        troubles.open().stream()
                .filter(trouble -> !isDefined(trouble))
                .map(Trouble::key)
                .forEach(troubles::forget);
    }

    private boolean isDefined(Trouble trouble) {
        var name = trouble.subject().name();
        return switch (trouble.kind()) {
            case RUN_FAILURE -> definitions.job(name).isPresent();
            case TICK_FAILURE ->
                definitions.schedule(name).isPresent()
                        || definitions.sensor(name).isPresent()
                        || definitions.runStatusSensor(name).isPresent();
            case STALE_ASSET ->
                definitions
                        .asset(name)
                        .flatMap(asset -> asset.definition().freshWithin())
                        .isPresent();
            case CHECK_FAILURE ->
                definitions
                        .asset(name)
                        .filter(asset -> asset.definition().checks().stream()
                                .anyMatch(check -> CheckMessage.tells(trouble.about(), check.name())))
                        .isPresent();
            // Of a run that is there, of a node, or told once
            case LATE_RUN, NODE_LOST, ANNOUNCEMENT, CHANNEL_TRIAL -> true;
        };
    }
}
