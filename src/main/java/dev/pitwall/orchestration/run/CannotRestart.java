package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;

/** The batch runtime would refuse to restart the run; nothing was changed. */
@ApplicationException(rollback = true)
public class CannotRestart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRestart(long runId, String why) {
        super("run " + runId + " cannot be restarted: " + why + "; execute it again instead");
    }
}
