package dev.pitwall.orchestration.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that the workspaces of this installation define, found by name. It is read once, when it is first asked. */
@ApplicationScoped
public class Definitions {

    private final List<Workspace> workspaces;
    private final Map<String, Defined<JobDefinition<?>>> jobs;
    private final Map<String, Defined<ScheduleDefinition>> schedules;
    private final Map<String, Defined<SensorDefinition>> sensors;
    private final Map<String, Defined<RunStatusSensorDefinition>> runStatusSensors;
    private final Map<String, Defined<AssetDefinition>> assets;
    private final Map<String, Defined<PoolDefinition>> pools;

    /**
     * A definition and the workspace that it is in.
     *
     * @param workspace the workspace's name
     */
    public record Defined<T>(String workspace, T definition) {}

    @Inject
    Definitions(@Any Instance<Workspace> workspaces) {
        this(workspaces.stream().toList());
    }

    /** @throws IllegalStateException when two definitions have one name, or one names another that is not there */
    public Definitions(List<Workspace> workspaces) {
        this.workspaces = workspaces.stream()
                .sorted(Comparator.comparing(Workspace::name))
                .toList();
        this.jobs = byName("job", Workspace::jobs, JobDefinition::name);
        this.schedules = byName("schedule", Workspace::schedules, ScheduleDefinition::name);
        this.sensors = byName("sensor", Workspace::sensors, SensorDefinition::name);
        this.runStatusSensors =
                byName("run-status sensor", Workspace::runStatusSensors, RunStatusSensorDefinition::name);
        this.assets = byName("asset", Workspace::assets, asset -> asset.key().value());
        this.pools = byName("pool", Workspace::pools, PoolDefinition::name);
        checkThatNoTwoAutomationsShareAName();
        namedJobs().filter(job -> !jobs.containsKey(job)).findFirst().ifPresent(job -> {
            throw new IllegalStateException("a schedule or sensor names the job '" + job
                    + "'; no workspace defines it. Defined are " + jobs.keySet());
        });
        AssetRules.check(assets.values().stream().map(Defined::definition).toList(), jobs.keySet());
    }

    Definitions() {
        this(List.of());
    }

    private void checkThatNoTwoAutomationsShareAName() {
        var names = new java.util.HashSet<String>();
        Stream.of(schedules, sensors, runStatusSensors)
                .flatMap(kind -> kind.keySet().stream())
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("'" + name
                            + "' is the name of two automations; allowed is one schedule or sensor of a name");
                });
    }

    private Stream<String> namedJobs() {
        return Stream.of(
                        schedules.values().stream()
                                .map(schedule -> schedule.definition().job()),
                        sensors.values().stream().flatMap(sensor -> sensor.definition().jobs().stream()),
                        runStatusSensors.values().stream().flatMap(sensor -> sensor.definition().jobs().stream()),
                        runStatusSensors.values().stream()
                                .flatMap(sensor -> sensor.definition().watched().jobs().stream()))
                .flatMap(names -> names);
    }

    /** In the order of their names. */
    public List<Workspace> workspaces() {
        return workspaces;
    }

    public Optional<Defined<JobDefinition<?>>> job(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    public Optional<Defined<ScheduleDefinition>> schedule(String name) {
        return Optional.ofNullable(schedules.get(name));
    }

    public Optional<Defined<SensorDefinition>> sensor(String name) {
        return Optional.ofNullable(sensors.get(name));
    }

    public Optional<Defined<RunStatusSensorDefinition>> runStatusSensor(String name) {
        return Optional.ofNullable(runStatusSensors.get(name));
    }

    public Optional<Defined<AssetDefinition>> asset(String key) {
        return Optional.ofNullable(assets.get(key));
    }

    public Optional<Defined<PoolDefinition>> pool(String name) {
        return Optional.ofNullable(pools.get(name));
    }

    public Collection<Defined<JobDefinition<?>>> jobs() {
        return jobs.values();
    }

    public Collection<Defined<ScheduleDefinition>> schedules() {
        return schedules.values();
    }

    public Collection<Defined<SensorDefinition>> sensors() {
        return sensors.values();
    }

    public Collection<Defined<RunStatusSensorDefinition>> runStatusSensors() {
        return runStatusSensors.values();
    }

    public Collection<Defined<AssetDefinition>> assets() {
        return assets.values();
    }

    private <T> Map<String, Defined<T>> byName(
            String kind, Function<Workspace, List<T>> definitions, Function<T, String> name) {
        var found = new LinkedHashMap<String, Defined<T>>();
        for (var workspace : workspaces) {
            for (var definition : definitions.apply(workspace)) {
                var other = found.put(name.apply(definition), new Defined<>(workspace.name(), definition));
                if (other != null) {
                    throw new IllegalStateException("the " + kind + " '" + name.apply(definition)
                            + "' is defined in workspace " + other.workspace() + " and again in " + workspace.name()
                            + "; names are unique across workspaces");
                }
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
