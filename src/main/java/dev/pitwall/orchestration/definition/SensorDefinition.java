package dev.pitwall.orchestration.definition;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What starts runs by condition.
 *
 * @param name unique in the installation
 * @param description a sentence for its page: what it waits for
 * @param jobs the names of the jobs that it may request; a request for another is a FAILURE of its tick
 * @param minimumInterval the least time between two evaluations
 * @param timeLimit how long one evaluation may take before its tick is a FAILURE and its thread is interrupted
 * @param evaluation the condition; it runs on its own thread and in no transaction
 * @param startsEnabled whether it is on in a new installation
 */
public record SensorDefinition(
        String name,
        String description,
        List<String> jobs,
        Duration minimumInterval,
        Duration timeLimit,
        Evaluation evaluation,
        boolean startsEnabled) {

    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);
    private static final Duration USUAL_TIME_LIMIT = Duration.ofSeconds(60);

    public SensorDefinition {
        Names.check("sensor name", name);
        Objects.requireNonNull(description, "description of sensor " + name);
        jobs = List.copyOf(jobs);
        requirePositive("minimum interval of sensor " + name, minimumInterval);
        requirePositive("time limit of sensor " + name, timeLimit);
        Objects.requireNonNull(evaluation, "evaluation of sensor " + name);
    }

    /** The condition of a sensor. Whatever it throws becomes a tick FAILURE with that error; it changes nothing itself. */
    @FunctionalInterface
    public interface Evaluation {
        SensorResult evaluate(SensorContext context) throws Exception;
    }

    /** A sensor evaluated every 30 seconds, for at most a minute, and on. */
    public static SensorDefinition of(
            String name, String description, Evaluation evaluation, JobDefinition<?>... jobs) {
        var names = Arrays.stream(jobs).map(JobDefinition::name).toList();
        return new SensorDefinition(name, description, names, USUAL_INTERVAL, USUAL_TIME_LIMIT, evaluation, true);
    }

    public SensorDefinition every(Duration interval) {
        return new SensorDefinition(name, description, jobs, interval, timeLimit, evaluation, startsEnabled);
    }

    public SensorDefinition within(Duration limit) {
        return new SensorDefinition(name, description, jobs, minimumInterval, limit, evaluation, startsEnabled);
    }

    public SensorDefinition startingDisabled() {
        return new SensorDefinition(name, description, jobs, minimumInterval, timeLimit, evaluation, false);
    }

    static void requirePositive(String field, Duration value) {
        if (value == null || value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed is more than zero");
        }
    }
}
