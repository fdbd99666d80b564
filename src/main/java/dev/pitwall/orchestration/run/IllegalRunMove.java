package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;

/** A run cannot go from the state that it has to the one asked for. */
@ApplicationException(rollback = true)
public class IllegalRunMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalRunMove(long runId, RunStatus from, RunStatus to) {
        super("run " + runId + " is " + from + " and cannot become " + to + "; allowed are " + from.next());
    }
}
