package dev.pitwall.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Which of the two sets of schemas an installation works on; the setting is {@value #SETTING}. */
public enum Environment {
    /** Where changes are tried; the default. */
    DEV,
    /** Where the real predictions are made. */
    PROD;

    /** Name of the setting. */
    public static final String SETTING = "pitwall.environment";

    /**
     * The environment of this installation, {@link #DEV} where nothing is set.
     *
     * @throws IllegalArgumentException for a value that is none of the two
     */
    public static Environment current() {
        return ConfigProvider.getConfig()
                .getOptionalValue(SETTING, String.class)
                .map(Environment::parse)
                .orElse(DEV);
    }

    /**
     * Reads the value of the setting, in any case.
     *
     * @throws IllegalArgumentException for a value that is none of the two
     */
    public static Environment parse(String value) {
        return Arrays.stream(values())
                .filter(environment -> environment.suffix().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(SETTING + "=" + value + ", allowed: "
                        + Arrays.stream(values()).map(Environment::suffix).collect(Collectors.joining(", "))));
    }

    /** The end of a schema's name, as in {@code dev}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
