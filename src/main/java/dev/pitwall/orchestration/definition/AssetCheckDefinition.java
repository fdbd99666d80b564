package dev.pitwall.orchestration.definition;

import java.util.Objects;

/**
 * A promise about an asset that a step of the job which makes it looks at, and tells by {@link RunContext#check}.
 *
 * @param name unique for its asset
 * @param description what is promised, in a sentence
 * @param severity how bad it is when it fails
 * @param failsRun whether the run fails when it fails: {@link RunContext#check} then throws {@link AssetCheckFailed}
 */
public record AssetCheckDefinition(String name, String description, CheckSeverity severity, boolean failsRun) {

    public AssetCheckDefinition {
        Names.check("check name", name);
        Objects.requireNonNull(description, "description of check " + name);
        Objects.requireNonNull(severity, "severity of check " + name);
        if (failsRun && severity != CheckSeverity.ERROR) {
            throw new IllegalArgumentException(
                    "check " + name + " fails its run with severity " + severity + "; allowed is ERROR");
        }
    }

    /** A check whose failure is shown, and stops nothing. */
    public static AssetCheckDefinition warning(String name, String description) {
        return new AssetCheckDefinition(name, description, CheckSeverity.WARN, false);
    }

    /** A check whose failure says that the asset should not be used. */
    public static AssetCheckDefinition error(String name, String description) {
        return new AssetCheckDefinition(name, description, CheckSeverity.ERROR, false);
    }

    /** The same check, its run a FAILURE when it fails. */
    public AssetCheckDefinition failingTheRun() {
        return new AssetCheckDefinition(name, description, severity, true);
    }
}
