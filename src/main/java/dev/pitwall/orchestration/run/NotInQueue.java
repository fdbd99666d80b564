package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;

/** Something was asked that only a run in the queue can do. */
@ApplicationException(rollback = true)
public class NotInQueue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotInQueue(long runId, String wanted) {
        super("run " + runId + " waits for its first attempt; only one that waits for a retry can " + wanted);
    }

    NotInQueue(long runId, RunStatus status, String wanted) {
        super("run " + runId + " is " + status + "; only one that is " + RunStatus.QUEUED + " can " + wanted);
    }
}
