package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;

/** A run key was named that has made no run. */
@ApplicationException(rollback = true)
public class UnknownRunKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRunKey(String job, String key) {
        super("the run key '" + key + "' of " + job + " has made no run, or was cleared already");
    }
}
