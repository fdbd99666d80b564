package dev.pitwall.dagster;

import dev.pitwall.orchestration.journal.EventType;
import java.util.Arrays;
import java.util.Optional;

/**
 * The events that Dagster writes, by the names that it stores, with what each is in the journal and what it tells of a step. Source:
 * {@code DagsterEventType} in dagster/_core/events/__init__.py of 1.13.27.
 */
enum DagsterEventType {
    PIPELINE_ENQUEUED(EventType.RUN_ENQUEUED),
    PIPELINE_DEQUEUED(EventType.LOG),
    PIPELINE_STARTING(EventType.RUN_STARTING),
    PIPELINE_START(EventType.RUN_START),
    PIPELINE_SUCCESS(EventType.RUN_SUCCESS, OfStep.RUN_ENDED),
    PIPELINE_FAILURE(EventType.RUN_FAILURE, OfStep.RUN_ENDED),
    PIPELINE_CANCELING(EventType.RUN_CANCELING),
    PIPELINE_CANCELED(EventType.RUN_CANCELED, OfStep.RUN_ENDED),
    RUN_SUSPENDED(EventType.LOG),
    RUN_RESUMED(EventType.LOG),
    STEP_START(EventType.STEP_START, OfStep.BEGAN),
    /** Another try of a step that asked for it. */
    STEP_RESTARTED(EventType.STEP_START, OfStep.BEGAN),
    STEP_SUCCESS(EventType.STEP_SUCCESS, OfStep.SUCCEEDED),
    STEP_FAILURE(EventType.STEP_FAILURE, OfStep.FAILED),
    /** It failed, and is tried again: the run may still succeed. */
    STEP_UP_FOR_RETRY(EventType.STEP_FAILURE, OfStep.FAILED_FOR_NOW),
    STEP_SKIPPED(EventType.LOG),
    STEP_OUTPUT(EventType.LOG),
    STEP_INPUT(EventType.LOG),
    STEP_WORKER_STARTING(EventType.LOG),
    STEP_WORKER_STARTED(EventType.LOG),
    STEP_EXPECTATION_RESULT(EventType.LOG),
    RESOURCE_INIT_STARTED(EventType.LOG),
    RESOURCE_INIT_SUCCESS(EventType.LOG),
    RESOURCE_INIT_FAILURE(EventType.LOG),
    ASSET_MATERIALIZATION(EventType.ASSET_MATERIALIZATION),
    ASSET_MATERIALIZATION_PLANNED(EventType.LOG),
    ASSET_FAILED_TO_MATERIALIZE(EventType.LOG),
    ASSET_OBSERVATION(EventType.LOG),
    ASSET_CHECK_EVALUATION_PLANNED(EventType.LOG),
    ASSET_CHECK_EVALUATION(EventType.ASSET_CHECK),
    ASSET_HEALTH_CHANGED(EventType.LOG),
    ASSET_WIPED(EventType.LOG),
    OBJECT_STORE_OPERATION(EventType.LOG),
    ASSET_STORE_OPERATION(EventType.LOG),
    LOADED_INPUT(EventType.LOG),
    HANDLED_OUTPUT(EventType.LOG),
    ENGINE_EVENT(EventType.LOG),
    HOOK_COMPLETED(EventType.LOG),
    HOOK_ERRORED(EventType.LOG),
    HOOK_SKIPPED(EventType.LOG),
    ALERT_START(EventType.LOG),
    ALERT_SUCCESS(EventType.LOG),
    ALERT_FAILURE(EventType.LOG),
    LOGS_CAPTURED(EventType.LOG),
    FRESHNESS_STATE_EVALUATION(EventType.LOG),
    FRESHNESS_STATE_CHANGE(EventType.LOG),
    CODE_LOCATION_UPDATED(EventType.LOG);

    /** What an event tells of the execution of a step. */
    enum OfStep {
        NOTHING,
        BEGAN,
        SUCCEEDED,
        FAILED,
        FAILED_FOR_NOW,
        /** No step runs any more. */
        RUN_ENDED
    }

    private final EventType line;
    private final OfStep ofStep;

    DagsterEventType(EventType line) {
        this(line, OfStep.NOTHING);
    }

    DagsterEventType(EventType line, OfStep ofStep) {
        this.line = line;
        this.ofStep = ofStep;
    }

    /** @throws IllegalArgumentException for a name that this version of Dagster does not have */
    static DagsterEventType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "event_type_value is " + name + "; known are the " + values().length + " of Dagster 1.13"));
    }

    EventType line() {
        return line;
    }

    OfStep ofStep() {
        return ofStep;
    }

    /** What it says where Dagster has no words for it. */
    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ').replace("pipeline", "run");
    }

    static Optional<DagsterEventType> of(Serialized entry) {
        return entry.object("dagster_event")
                .map(event -> named(event.text("event_type_value").orElse("missing")));
    }
}
