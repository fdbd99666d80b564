package dev.pitwall.orchestration.definition;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What reacts to the end of runs: a message for people, or runs of other jobs. It sees each end once, in the order in which they
 * happened, and none from before it was switched on. A failure that a retry follows by itself is no end. How far it is, is its cursor, which the engine keeps.
 *
 * @param name unique in the installation, among schedules and all sensors
 * @param description a sentence for its page: what it does when
 * @param outcomes the ends that it reacts to
 * @param watched whose runs
 * @param jobs the names of the jobs that it may request; a request for another is a FAILURE of its tick
 * @param minimumInterval the least time between two looks for ends; all that happened meanwhile are seen in one look
 * @param timeLimit how long the reaction to one run may take before it fails and its thread is interrupted
 * @param reaction what it does for one run
 * @param replacesAlert whether the engine's own message of a failed run is left to this sensor while it is on, so that people
 *     hear of a failure once
 * @param startsEnabled whether it is on in a new installation
 */
public record RunStatusSensorDefinition(
        String name,
        String description,
        Set<RunOutcome> outcomes,
        WatchedRuns watched,
        List<String> jobs,
        Duration minimumInterval,
        Duration timeLimit,
        Reaction reaction,
        boolean replacesAlert,
        boolean startsEnabled) {

    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(10);
    private static final Duration USUAL_TIME_LIMIT = Duration.ofSeconds(60);

    public RunStatusSensorDefinition {
        Names.check("run-status sensor name", name);
        Objects.requireNonNull(description, "description of run-status sensor " + name);
        outcomes = Set.copyOf(outcomes);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("outcomes of run-status sensor " + name
                    + " are empty; allowed are one or more of " + Arrays.toString(RunOutcome.values()));
        }
        Objects.requireNonNull(watched, "watched runs of run-status sensor " + name);
        jobs = List.copyOf(jobs);
        SensorDefinition.requirePositive("minimum interval of run-status sensor " + name, minimumInterval);
        SensorDefinition.requirePositive("time limit of run-status sensor " + name, timeLimit);
        Objects.requireNonNull(reaction, "reaction of run-status sensor " + name);
    }

    /**
     * What is done for one run: {@link SensorResult#announce} for a message, {@link SensorResult#request} for runs,
     * {@link SensorResult#skip} for nothing. Its result and the sensor's progress are written in one transaction, so the reaction
     * must change nothing itself. What it throws is a FAILURE of the tick; the run is looked at again with the next ticks, three
     * times at the most, and delays no other. The result must leave the cursor empty.
     */
    @FunctionalInterface
    public interface Reaction {
        SensorResult react(EndedRun run) throws Exception;
    }

    /** Reacts to runs that failed, of every workspace; it looks every ten seconds, and is on. */
    public static RunStatusSensorDefinition onFailure(String name, String description, Reaction reaction) {
        return on(RunOutcome.FAILURE, name, description, reaction);
    }

    /** Reacts to runs that reached their end, of every workspace. */
    public static RunStatusSensorDefinition onSuccess(String name, String description, Reaction reaction) {
        return on(RunOutcome.SUCCESS, name, description, reaction);
    }

    /** Reacts to runs that were canceled, of every workspace. */
    public static RunStatusSensorDefinition onCancellation(String name, String description, Reaction reaction) {
        return on(RunOutcome.CANCELED, name, description, reaction);
    }

    private static RunStatusSensorDefinition on(
            RunOutcome outcome, String name, String description, Reaction reaction) {
        return new RunStatusSensorDefinition(
                name,
                description,
                Set.of(outcome),
                new WatchedRuns.Everything(),
                List.of(),
                USUAL_INTERVAL,
                USUAL_TIME_LIMIT,
                reaction,
                false,
                true);
    }

    /** Of these ends as well. */
    public RunStatusSensorDefinition alsoOn(RunOutcome... more) {
        var all = new java.util.HashSet<>(outcomes);
        all.addAll(Arrays.asList(more));
        return new RunStatusSensorDefinition(
                name,
                description,
                all,
                watched,
                jobs,
                minimumInterval,
                timeLimit,
                reaction,
                replacesAlert,
                startsEnabled);
    }

    /** Of the runs of these jobs only. */
    public RunStatusSensorDefinition ofJobs(JobDefinition<?>... watchedJobs) {
        return watching(new WatchedRuns.OfJobs(names(watchedJobs)));
    }

    /** Of the runs of this workspace only. */
    public RunStatusSensorDefinition ofWorkspace(String workspace) {
        return watching(new WatchedRuns.OfWorkspace(workspace));
    }

    private RunStatusSensorDefinition watching(WatchedRuns runs) {
        return new RunStatusSensorDefinition(
                name,
                description,
                outcomes,
                runs,
                jobs,
                minimumInterval,
                timeLimit,
                reaction,
                replacesAlert,
                startsEnabled);
    }

    /** It may request runs of these jobs. */
    public RunStatusSensorDefinition requesting(JobDefinition<?>... requested) {
        return new RunStatusSensorDefinition(
                name,
                description,
                outcomes,
                watched,
                names(requested),
                minimumInterval,
                timeLimit,
                reaction,
                replacesAlert,
                startsEnabled);
    }

    public RunStatusSensorDefinition every(Duration interval) {
        return new RunStatusSensorDefinition(
                name,
                description,
                outcomes,
                watched,
                jobs,
                interval,
                timeLimit,
                reaction,
                replacesAlert,
                startsEnabled);
    }

    public RunStatusSensorDefinition within(Duration limit) {
        return new RunStatusSensorDefinition(
                name,
                description,
                outcomes,
                watched,
                jobs,
                minimumInterval,
                limit,
                reaction,
                replacesAlert,
                startsEnabled);
    }

    /** It announces failures itself: while it is on, the engine sends no message of its own for the failed runs that it watches. */
    public RunStatusSensorDefinition insteadOfTheAlert() {
        return new RunStatusSensorDefinition(
                name, description, outcomes, watched, jobs, minimumInterval, timeLimit, reaction, true, startsEnabled);
    }

    public RunStatusSensorDefinition startingDisabled() {
        return new RunStatusSensorDefinition(
                name, description, outcomes, watched, jobs, minimumInterval, timeLimit, reaction, replacesAlert, false);
    }

    /** Whether it reacts to such an end of a run of this job. */
    public boolean watches(RunOutcome outcome, String workspace, String job) {
        return outcomes.contains(outcome) && watched.covers(workspace, job);
    }

    private static List<String> names(JobDefinition<?>... definitions) {
        return Arrays.stream(definitions).map(JobDefinition::name).toList();
    }
}
