package dev.pitwall.web.part;

import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.StepStatus;

/**
 * A state as every page shows it: icon, word and colour together, so that none of the three is needed to tell it.
 *
 * @param word the state's own name
 * @param icon the id of a symbol of the frame, without its {@code i-}
 * @param tone the colour's name: success, failure, running, queued or quiet
 */
public record Badge(String word, String icon, String tone) {

    public static Badge of(RunStatus status) {
        return switch (status) {
            case NOT_STARTED -> new Badge("NOT STARTED", "waiting", "quiet");
            case QUEUED -> new Badge("QUEUED", "queued", "queued");
            case STARTING -> new Badge("STARTING", "starting", "running");
            case STARTED -> new Badge("STARTED", "running", "running");
            case CANCELING -> new Badge("CANCELING", "canceled", "queued");
            case CANCELED -> new Badge("CANCELED", "canceled", "quiet");
            case SUCCESS -> new Badge("SUCCESS", "success", "success");
            case FAILURE -> new Badge("FAILURE", "failure", "failure");
        };
    }

    public static Badge of(StepStatus status) {
        return switch (status) {
            case RUNNING -> new Badge("RUNNING", "running", "running");
            case SUCCESS -> new Badge("SUCCESS", "success", "success");
            case FAILURE -> new Badge("FAILURE", "failure", "failure");
            case STOPPED -> new Badge("STOPPED", "canceled", "quiet");
            case LOST -> new Badge("LOST", "warning", "failure");
        };
    }

    /** A step of the job's XML that this run has not come to. */
    public static Badge notReached() {
        return new Badge("NOT REACHED", "waiting", "quiet");
    }

    /** A step that a run which reached its end went past, because a decision or an exit status led elsewhere. */
    public static Badge notTaken() {
        return new Badge("NOT TAKEN", "skipped", "quiet");
    }

    /** A step that a restart did not repeat, because it had ended well. */
    public static Badge skipped() {
        return new Badge("SKIPPED", "skipped", "quiet");
    }

    public static Badge of(TickStatus status) {
        return switch (status) {
            case STARTED -> new Badge("STARTED", "running", "running");
            case SUCCESS -> new Badge("SUCCESS", "success", "success");
            case SKIPPED -> new Badge("SKIPPED", "skipped", "quiet");
            case FAILURE -> new Badge("FAILURE", "failure", "failure");
        };
    }

    public static Badge of(EventLevel level) {
        return switch (level) {
            case INFO -> new Badge("INFO", "info", "quiet");
            case WARN -> new Badge("WARN", "warning", "queued");
            case ERROR -> new Badge("ERROR", "failure", "failure");
        };
    }

    /** Whether a schedule or sensor is on. */
    public static Badge ofSwitch(boolean on) {
        return on ? new Badge("ON", "on", "success") : new Badge("OFF", "off", "quiet");
    }
}
