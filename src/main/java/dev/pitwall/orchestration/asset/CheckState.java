package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import java.util.Optional;

/**
 * A check as it stands.
 *
 * @param latest what the latest look came to; empty while no run has looked
 */
public record CheckState(AssetCheckDefinition check, Optional<AssetCheckResult> latest) {

    /** How a check stands, best first. */
    public enum Standing {
        PASSED,
        NOT_LOOKED_AT,
        /** Failed with severity WARN. */
        WARNING,
        /** Failed with severity ERROR. */
        FAILED
    }

    public Standing standing() {
        return latest.map(AssetCheckResult::standing).orElse(Standing.NOT_LOOKED_AT);
    }
}
