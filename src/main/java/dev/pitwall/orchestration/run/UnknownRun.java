package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;

/** No run has this number: it never had one, or retention has deleted it. */
@ApplicationException(rollback = true)
public class UnknownRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownRun(long runId) {
        super("there is no run " + runId);
    }
}
