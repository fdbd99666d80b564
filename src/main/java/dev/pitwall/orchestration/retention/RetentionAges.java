package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** How long each kind is kept: the setting {@code pitwall.retention.<kind>}, a duration such as P90D or the word never. */
record RetentionAges(Config config) {

    /** What is younger may still be looked at by whoever was called last night. */
    static final Duration SHORTEST = Duration.ofDays(1);

    private static final String NEVER = "never";

    static String setting(RetainedKind kind) {
        return "pitwall.retention." + kind.name();
    }

    /**
     * Empty where it is kept for ever.
     *
     * @throws IllegalArgumentException when the setting is no duration, or one of less than a day
     */
    Optional<Duration> of(RetainedKind kind) {
        var setting = setting(kind);
        var value = config.getOptionalValue(setting, String.class).map(String::strip);
        if (value.filter(NEVER::equals).isPresent()) {
            return Optional.empty();
        }
        var age = value.map(text -> parsed(setting, text)).orElseGet(kind::usualAge);
        if (age.compareTo(SHORTEST) < 0) {
            throw refused(setting, age.toString());
        }
        return Optional.of(age);
    }

    private static Duration parsed(String setting, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException noDuration) {
            throw refused(setting, text);
        }
    }

    private static IllegalArgumentException refused(String setting, String value) {
        return new IllegalArgumentException("PW-RETENTION-001 " + setting + " is '" + value
                + "'; allowed are never and durations of a day and more, such as P90D");
    }
}
