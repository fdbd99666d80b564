package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;

/** There is nothing to restart, or the batch runtime would refuse to; nothing was changed. */
@ApplicationException(rollback = true)
public class CannotRestart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRestart(long runId, String why) {
        super("run " + runId + " cannot be restarted: " + why + "; execute it again instead");
    }

    private CannotRestart(String message) {
        super(message);
    }

    /** Its config is that of another orchestrator's job. */
    static CannotRestart imported(Run run) {
        return new CannotRestart("run " + run.id() + " is an import from "
                + run.cause().name() + ": it can neither be restarted nor executed again; launch " + run.job()
                + " from its own page");
    }
}
