package dev.pitwall.orchestration.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The states of a run, in Dagster's words. The names are stored, and so for ever. */
public enum RunStatus {
    /** Known, and in no queue yet. Set by an import or a plan; may be queued or canceled. */
    NOT_STARTED(Stage.WAITING),
    /** In the queue. Set by a request or a restart; a node takes it, or someone cancels it. */
    QUEUED(Stage.WAITING),
    /** Taken by a node that is starting the job. Set by the queue; goes back to it when the node is lost before the start. */
    STARTING(Stage.UNDER_WAY),
    /** Its job execution runs. Set when the first listener is called. */
    STARTED(Stage.UNDER_WAY),
    /** Someone asked it to stop and its thread may still work. Set by a person or a time limit. */
    CANCELING(Stage.UNDER_WAY),
    /** It stopped before its end. Set when the job execution has ended, or when it never began; may be restarted. */
    CANCELED(Stage.FINISHED),
    /** It reached its end. Set when the job execution is complete; nothing follows. */
    SUCCESS(Stage.FINISHED),
    /** It failed, or its node was lost. Set at settlement; may be restarted. */
    FAILURE(Stage.FINISHED);

    /** Runs that are over. */
    public static final Set<RunStatus> FINISHED = of(Stage.FINISHED);

    /** Runs that are not over. */
    public static final Set<RunStatus> OPEN = of(Stage.WAITING, Stage.UNDER_WAY);

    /** Runs that hold a node. */
    public static final Set<RunStatus> UNDER_WAY = of(Stage.UNDER_WAY);

    private enum Stage {
        WAITING,
        UNDER_WAY,
        FINISHED
    }

    private final Stage stage;

    RunStatus(Stage stage) {
        this.stage = stage;
    }

    /** The one table of allowed moves. */
    public Set<RunStatus> next() {
        return switch (this) {
            case NOT_STARTED -> EnumSet.of(QUEUED, CANCELED);
            case QUEUED -> EnumSet.of(STARTING, CANCELED, FAILURE);
            case STARTING -> EnumSet.of(QUEUED, STARTED, CANCELING, CANCELED, SUCCESS, FAILURE);
            case STARTED -> EnumSet.of(CANCELING, CANCELED, SUCCESS, FAILURE);
            case CANCELING -> EnumSet.of(CANCELED, SUCCESS, FAILURE);
            case CANCELED, FAILURE -> EnumSet.of(QUEUED);
            case SUCCESS -> EnumSet.noneOf(RunStatus.class);
        };
    }

    public boolean finished() {
        return stage == Stage.FINISHED;
    }

    /** Whether it holds a node. */
    public boolean underWay() {
        return stage == Stage.UNDER_WAY;
    }

    /** Whether asking it to stop means something. */
    public boolean cancelable() {
        return this != CANCELING && !finished();
    }

    /** Whether it may go on from its last checkpoint. */
    public boolean restartable() {
        return finished() && next().contains(QUEUED);
    }

    RunStatus moveTo(RunStatus target, long runId) {
        if (!next().contains(target)) {
            throw new IllegalRunMove(runId, this, target);
        }
        return target;
    }

    private static Set<RunStatus> of(Stage... stages) {
        var wanted = Set.of(stages);
        var statuses = EnumSet.noneOf(RunStatus.class);
        Arrays.stream(values()).filter(status -> wanted.contains(status.stage)).forEach(statuses::add);
        return Collections.unmodifiableSet(statuses);
    }
}
