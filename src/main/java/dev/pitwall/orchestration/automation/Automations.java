package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.CatchUp;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules and sensors of the installation, and what a person may do with them. */
@ApplicationScoped
public class Automations {

    private final EntityManager entities;
    private final Definitions definitions;
    private final RunEnds ends;
    private final DatabaseClock clock;

    @Inject
    Automations(EntityManager entities, Definitions definitions, RunEnds ends, DatabaseClock clock) {
        this.entities = entities;
        this.definitions = definitions;
        this.ends = ends;
        this.clock = clock;
    }

    Automations() {
        this(null, null, null, null);
    }

    /** Makes the rows of new definitions, and follows those whose timing has changed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void follow() {
        definitions
                .schedules()
                .forEach(schedule -> follow(
                        schedule.workspace(),
                        schedule.definition().name(),
                        AutomationKind.SCHEDULE,
                        schedule.definition().startsEnabled()));
        definitions
                .sensors()
                .forEach(sensor -> follow(
                        sensor.workspace(),
                        sensor.definition().name(),
                        AutomationKind.SENSOR,
                        sensor.definition().startsEnabled()));
        definitions
                .runStatusSensors()
                .forEach(sensor -> follow(
                        sensor.workspace(),
                        sensor.definition().name(),
                        AutomationKind.SENSOR,
                        sensor.definition().startsEnabled()));
    }

    private void follow(String workspace, String name, AutomationKind kind, boolean startsEnabled) {
        var now = clock.instant();
        var timing = timing(name);
        Optional.ofNullable(entities.find(Automation.class, name, LockModeType.PESSIMISTIC_WRITE))
                .ifPresentOrElse(known -> known.follow(timing, now), () -> {
                    var made = new Automation(workspace, name, kind, startsEnabled, timing, now);
                    startAfterWhatHasHappened(made);
                    entities.persist(made);
                });
    }

    /** A run-status sensor sees nothing from before it is on. */
    private void startAfterWhatHasHappened(Automation automation) {
        if (definitions.runStatusSensor(automation.name()).isPresent()) {
            automation.remember(EndCursor.at(ends.latest()).text());
        }
    }

    /** All that are defined, in the order of workspace and name. */
    @Transactional
    public List<Automation> all() {
        return entities.createQuery("SELECT a FROM Automation a ORDER BY a.workspace, a.name", Automation.class)
                .getResultStream()
                .filter(automation -> defined(automation.name()))
                .toList();
    }

    @Transactional
    public Optional<Automation> find(String name) {
        return Optional.ofNullable(entities.find(Automation.class, name)).filter(found -> defined(name));
    }

    /** What its author says that it is for; empty when no workspace defines it. */
    public Optional<String> description(String name) {
        return definitions
                .schedule(name)
                .map(schedule -> schedule.definition().description())
                .or(() -> definitions
                        .sensor(name)
                        .map(sensor -> sensor.definition().description()))
                .or(() -> definitions
                        .runStatusSensor(name)
                        .map(sensor -> sensor.definition().description()));
    }

    /** What a schedule does with the ticks that it missed; empty for a sensor. */
    public Optional<CatchUp> catchUp(String name) {
        return definitions.schedule(name).map(schedule -> schedule.definition().catchUp());
    }

    /** The next due times; empty when it is off. */
    @Transactional
    public List<Instant> nextTicks(String name, int count) {
        return find(name)
                .filter(Automation::enabled)
                .map(automation -> {
                    var now = clock.instant();
                    var first = automation.nextDue().isAfter(now) ? automation.nextDue() : now;
                    var rest = timing(name).next(first, count - 1);
                    return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
                            .toList();
                })
                .orElse(List.of());
    }

    /** The times between two, the first included, at which a schedule is due by its cron as it is now; at most {@code limit}. */
    public List<Instant> dueTimes(String schedule, Instant from, Instant to, int limit) {
        return timing(schedule).next(from.minusNanos(1), limit).stream()
                .takeWhile(due -> due.isBefore(to))
                .toList();
    }

    /** Switches it on or off. What was due while it was off is not made up for. */
    @Transactional
    public void switchTo(String name, boolean on, String who) {
        var automation = locked(name);
        if (on && !automation.enabled()) {
            startAfterWhatHasHappened(automation);
        }
        automation.switchTo(on, who, timing(name), clock.instant());
    }

    /** Has a sensor evaluated at once, if it is on. */
    @Transactional
    public void evaluateNow(String name) {
        locked(name).dueNow(clock.instant());
    }

    /**
     * Replaces a sensor's memory; an empty one is forgotten, and a run-status sensor then goes on after what has happened by now.
     *
     * @throws IllegalArgumentException when it is not the cursor of a run-status sensor; the message says what is allowed
     */
    @Transactional
    public void resetCursor(String name, Optional<String> cursor) {
        var automation = locked(name);
        if (definitions.runStatusSensor(name).isPresent()) {
            cursor.ifPresentOrElse(
                    text -> automation.remember(EndCursor.parse(text).text()),
                    () -> startAfterWhatHasHappened(automation));
        } else {
            automation.resetCursor(cursor.orElse(null));
        }
    }

    private Automation locked(String name) {
        var automation = entities.find(Automation.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (automation == null || !defined(name)) {
            throw new UnknownAutomation(name);
        }
        return automation;
    }

    private boolean defined(String name) {
        return definitions.schedule(name).isPresent()
                || definitions.sensor(name).isPresent()
                || definitions.runStatusSensor(name).isPresent();
    }

    Timing timing(String name) {
        return definitions
                .schedule(name)
                .map(schedule -> Timings.of(schedule.definition()))
                .or(() -> definitions.sensor(name).map(sensor -> Timings.of(sensor.definition())))
                .or(() -> definitions.runStatusSensor(name).map(sensor -> Timings.of(sensor.definition())))
                .orElseThrow(() -> new UnknownAutomation(name));
    }
}
