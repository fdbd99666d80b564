package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Beans;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The automation of one node on an empty database, with a clock that the test sets. */
final class AutomationRig {

    static final JobDefinition<RunConfig.None> SWEEP = JobDefinition.of("sweep_job", "Sweeps.");
    static final JobDefinition<RunConfig.None> DUST = JobDefinition.of("dust_job", "Dusts.");

    final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    final Beans beans;
    final Entities entities;

    private AutomationRig(Entities entities, Workspace workspace) {
        this.entities = entities;
        this.beans = beansOn(entities, workspace);
    }

    /** Makes the tables anew, once for all tests of a class: it takes seconds. */
    static void makeTables() {
        Entities.withEmpty(
                Catalog.DAGSTER_LOGS, "alert", "asset", "automation", "journal", "node", "pause", "run", "security");
    }

    /** Empties the tables; what the workspace defines is followed, as at the start of a node. */
    static AutomationRig with(Workspace workspace) {
        var rig = new AutomationRig(Entities.withEmpty(Catalog.DAGSTER_LOGS), workspace);
        rig.automations().follow();
        return rig;
    }

    /** Another node, or the same one after a new version was deployed. */
    AutomationRig startedAgainWith(Workspace changed) {
        var again = new AutomationRig(entities, changed);
        again.clock.set(clock.instant());
        again.automations().follow();
        return again;
    }

    private Beans beansOn(Entities on, Workspace workspace) {
        return new Beans(on)
                .with(DatabaseClock.class, new SettableDatabaseClock(clock))
                .with(Clock.class, clock)
                .with(Definitions.class, new Definitions(List.of(workspace)))
                .with(Validator.class, Validation.buildDefaultValidatorFactory().getValidator())
                .with(SensorThread.class, new PlainSensorThread())
                .observing(RunEnds.class);
    }

    Automations automations() {
        return beans.get(Automations.class);
    }

    Automation automation(String name) {
        return automations().find(name).orElseThrow();
    }

    List<Tick> ticks(String name) {
        return beans.get(TickHistory.class).newest(name, Set.of(), Long.MAX_VALUE, 100);
    }

    Tick lastTick(String name) {
        return ticks(name).get(0);
    }

    /** Looks whether it is due, as its timer does, and evaluates it at once on the test's thread. */
    void look(String name) {
        beans.get(Evaluations.class).evaluateIfDue(name, Runnable::run);
    }

    /** Lets time pass and looks. */
    void lookAfter(Duration time, String name) {
        clock.advance(time);
        look(name);
    }

    /** The sensor's threads without a container. */
    private static final class PlainSensorThread extends SensorThread {
        @Override
        Thread newThread(Runnable work) {
            return new Thread(work, "sensor");
        }
    }

    /** Native SQL, where {@code LOGS} stands for the schema. */
    void sql(String statement) {
        beans.inTransaction((EntityManager em) -> em.createNativeQuery(statement.replace("LOGS.", "dagster_logs_dev."))
                .executeUpdate());
    }

    /** A workspace for tests. */
    static final class Yard implements Workspace {
        private final List<ScheduleDefinition> schedules;
        private final List<SensorDefinition> sensors;
        private final List<RunStatusSensorDefinition> runStatusSensors;

        private Yard(
                List<ScheduleDefinition> schedules,
                List<SensorDefinition> sensors,
                List<RunStatusSensorDefinition> runStatusSensors) {
            this.schedules = schedules;
            this.sensors = sensors;
            this.runStatusSensors = runStatusSensors;
        }

        static Yard with(ScheduleDefinition... schedules) {
            return new Yard(List.of(schedules), List.of(), List.of());
        }

        static Yard with(SensorDefinition... sensors) {
            return new Yard(List.of(), List.of(sensors), List.of());
        }

        static Yard with(RunStatusSensorDefinition... sensors) {
            return new Yard(List.of(), List.of(), List.of(sensors));
        }

        static ScheduleDefinition schedule(String name, String cron) {
            return ScheduleDefinition.of(name, SWEEP, cron, ZoneOffset.UTC);
        }

        @Override
        public String name() {
            return "yard";
        }

        @Override
        public String description() {
            return "For tests.";
        }

        @Override
        public List<JobDefinition<?>> jobs() {
            return List.of(SWEEP, DUST);
        }

        @Override
        public List<ScheduleDefinition> schedules() {
            return schedules;
        }

        @Override
        public List<SensorDefinition> sensors() {
            return sensors;
        }

        @Override
        public List<RunStatusSensorDefinition> runStatusSensors() {
            return runStatusSensors;
        }
    }
}
