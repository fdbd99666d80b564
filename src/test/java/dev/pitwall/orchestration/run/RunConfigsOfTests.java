package dev.pitwall.orchestration.run;

import jakarta.validation.Validation;

/** Run configs with a validator of their own, for tests of other rooms. */
public final class RunConfigsOfTests {

    private static final RunConfigs CONFIGS =
            new RunConfigs(Validation.buildDefaultValidatorFactory().getValidator());

    private RunConfigsOfTests() {}

    public static RunConfigs configs() {
        return CONFIGS;
    }
}
