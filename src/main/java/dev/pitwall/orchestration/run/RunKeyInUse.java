package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;

/** A run key cannot be cleared while its run is not over. */
@ApplicationException(rollback = true)
public class RunKeyInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunKeyInUse(String key, Run run) {
        super("the run key '" + key + "' cannot be cleared while its run " + run.id() + " is " + run.status()
                + "; terminate the run first");
    }
}
