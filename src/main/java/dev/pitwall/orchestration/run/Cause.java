package dev.pitwall.orchestration.run;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What launched a run.
 *
 * @param name the schedule, sensor, person or token
 * @param reference the tick of a schedule or sensor, or the run that is executed again
 */
public record Cause(CauseKind kind, String name, OptionalLong reference) {

    public Cause {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reference, "reference");
    }

    public static Cause person(String name) {
        return new Cause(CauseKind.PERSON, name, OptionalLong.empty());
    }

    public static Cause schedule(String name, long tick) {
        return new Cause(CauseKind.SCHEDULE, name, OptionalLong.of(tick));
    }

    public static Cause sensor(String name, long tick) {
        return new Cause(CauseKind.SENSOR, name, OptionalLong.of(tick));
    }
}
