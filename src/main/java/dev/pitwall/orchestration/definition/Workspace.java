package dev.pitwall.orchestration.definition;

import java.util.List;

/**
 * A set of definitions with a name: one CDI bean that reads like a table of contents. The engine finds every bean of this
 * type; adding one touches no file of the engine. A workspace is asked once, when the application starts, so its lists must
 * not depend on anything that changes while it runs.
 */
public interface Workspace {

    /** The name shown everywhere and stored with each run, for ever: letters, digits and underscores. */
    String name();

    /** One or two sentences for the reader of a page. */
    String description();

    /** The jobs; every name is the file name and the id of its JSR-352 XML. */
    List<JobDefinition<?>> jobs();

    /** What starts runs by time. */
    default List<ScheduleDefinition> schedules() {
        return List.of();
    }

    /** What starts runs by condition. */
    default List<SensorDefinition> sensors() {
        return List.of();
    }

    /** What reacts to the end of runs. */
    default List<RunStatusSensorDefinition> runStatusSensors() {
        return List.of();
    }

    /** What the jobs make. */
    default List<AssetDefinition> assets() {
        return List.of();
    }

    /** The slots that jobs share; a pool that a job uses and nobody sizes has one. */
    default List<PoolDefinition> pools() {
        return List.of();
    }
}
