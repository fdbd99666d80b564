package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.journal.Trace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.RootCause;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.run.RunKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Evaluates a schedule or sensor without effects: no tick, no run, no message, and the cursor stays. It is not for the author's own
 * effects, of which a condition should have none.
 */
@ApplicationScoped
public class Previews {

    private final Definitions definitions;
    private final Automations automations;
    private final SensorThread thread;
    private final RunEnds ends;
    private final RunConfigs configs;
    private final RunKeys keys;
    private final TickClaim claims;
    private final TickCommit commits;
    private final DatabaseClock clock;

    @Inject
    Previews(
            Definitions definitions,
            Automations automations,
            SensorThread thread,
            RunEnds ends,
            RunConfigs configs,
            RunKeys keys,
            TickClaim claims,
            TickCommit commits,
            DatabaseClock clock) {
        this.definitions = definitions;
        this.automations = automations;
        this.thread = thread;
        this.ends = ends;
        this.configs = configs;
        this.keys = keys;
        this.claims = claims;
        this.commits = commits;
        this.clock = clock;
    }

    Previews() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * What a tick would come to now: of a sensor with this cursor, or with its own when none is given; of a schedule at its next due
     * time; of a run-status sensor for the latest run that it watches.
     *
     * @throws UnknownAutomation when no workspace defines it
     */
    public Preview of(String name, Optional<String> cursor) throws InterruptedException {
        var known = automations.find(name).orElseThrow(() -> new UnknownAutomation(name));
        var schedule = definitions.schedule(name).map(Defined::definition);
        if (schedule.isPresent()) {
            return ofSchedule(schedule.get(), known);
        }
        var ending = definitions.runStatusSensor(name).map(Defined::definition);
        if (ending.isPresent()) {
            return ofRunStatusSensor(ending.get(), known);
        }
        var sensor = definitions.sensor(name).map(Defined::definition).orElseThrow(() -> new UnknownAutomation(name));
        Optional<String> with = cursor.or(known::cursor);
        return timed(
                name, Optional.empty(), with, () -> thread.evaluate(sensor, new SensorContext(with, clock.instant())));
    }

    private Preview ofSchedule(ScheduleDefinition schedule, Automation known) throws InterruptedException {
        var due = known.nextDue();
        return timed(
                schedule.name(),
                Optional.of("the tick due at " + due),
                Optional.empty(),
                () -> SensorResult.request(schedule.request().apply(due)));
    }

    private Preview ofRunStatusSensor(RunStatusSensorDefinition sensor, Automation known) throws InterruptedException {
        var run = ends.latest(sensor).flatMap(ends::run);
        if (run.isEmpty()) {
            return timed(
                    sensor.name(),
                    Optional.empty(),
                    known.cursor(),
                    () -> SensorResult.skip("no run that it watches has ended yet"));
        }
        return timed(
                sensor.name(),
                Optional.of("the end of run " + run.get().runId()),
                known.cursor(),
                () -> thread.react(sensor, run.get()));
    }

    /**
     * Evaluates a sensor again, and commits the tick when it wants the runs that were previewed. It need not be due or on.
     *
     * @param fingerprint of the preview
     * @return the tick
     * @throws PreviewChanged when it wants others by now, when it is being evaluated, or when it is no sensor
     */
    public long commit(String name, Optional<String> cursor, String fingerprint) throws InterruptedException {
        var sensor = definitions
                .sensor(name)
                .map(Defined::definition)
                .orElseThrow(() -> new PreviewChanged(
                        name + " is no sensor with a condition; only those are launched from a preview"));
        var claim = claims.takeForPerson(name, sensor.timeLimit())
                .orElseThrow(() -> new PreviewChanged(name + " is being evaluated or paused; try again in a moment"));
        try {
            var result = evaluated(sensor, cursor.or(claim::cursor));
            var preview = described(name, Optional.empty(), cursor.or(claim::cursor), result, Duration.ZERO);
            if (!preview.wantsRuns() || !preview.fingerprint().equals(fingerprint)) {
                throw new PreviewChanged(name + " would do something else by now: " + preview.reason());
            }
            commits.succeeded(claim, result, AutomationKind.SENSOR, Timings.of(sensor));
            return claim.tickId();
        } catch (PreviewChanged | InterruptedException nothingDone) {
            commits.givenUp(claim, "someone wanted to commit a preview, and it has changed: nothing was done");
            throw nothingDone;
        } catch (Exception failure) {
            commits.givenUp(claim, "someone wanted to commit a preview, and it failed: " + RootCause.of(failure));
            throw new PreviewChanged(name + " failed: " + RootCause.of(failure));
        }
    }

    private SensorResult evaluated(SensorDefinition sensor, Optional<String> cursor) throws Exception {
        return thread.evaluate(sensor, new SensorContext(cursor, clock.instant()));
    }

    private interface Evaluated {
        SensorResult call() throws Exception;
    }

    private Preview timed(String name, Optional<String> about, Optional<String> cursor, Evaluated evaluation)
            throws InterruptedException {
        var began = System.nanoTime();
        try {
            var result = evaluation.call();
            return described(name, about, cursor, result, Duration.ofNanos(System.nanoTime() - began));
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Exception failure) {
            return new Preview(
                    name,
                    TickStatus.FAILURE,
                    RootCause.of(failure),
                    about,
                    List.of(),
                    List.of(),
                    cursor,
                    Optional.empty(),
                    Optional.of(Trace.of(failure)),
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private Preview described(
            String name, Optional<String> about, Optional<String> cursor, SensorResult result, Duration took) {
        boolean skips = result.fold(r -> false, a -> false, s -> true, a -> false);
        return new Preview(
                name,
                skips ? TickStatus.SKIPPED : TickStatus.SUCCESS,
                result.fold(
                        requested -> counted(requested.requests().size(), "run") + " would be requested",
                        announced -> counted(announced.announcements().size(), "message") + " would be left",
                        skipped -> skipped.reason(),
                        acted -> acted.summary()),
                about,
                result.fold(
                        requested ->
                                requested.requests().stream().map(this::wanted).toList(),
                        announced -> List.of(),
                        skipped -> List.of(),
                        acted -> List.of()),
                result.fold(
                        requested -> List.<String>of(),
                        announced -> announced.announcements().stream()
                                .map(Announcement::title)
                                .toList(),
                        skipped -> List.<String>of(),
                        acted -> List.<String>of()),
                cursor,
                result.cursor(),
                Optional.empty(),
                took);
    }

    private Preview.WantedRun wanted(RunRequest request) {
        definitions.job(request.job()).ifPresent(job -> configs.check(job.definition(), request.config()));
        return new Preview.WantedRun(
                request.job(),
                configs.write(request.config()),
                request.runKey(),
                request.runKey()
                        .flatMap(key -> keys.find(request.job(), key))
                        .map(used -> OptionalLong.of(used.runId()))
                        .orElse(OptionalLong.empty()));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
