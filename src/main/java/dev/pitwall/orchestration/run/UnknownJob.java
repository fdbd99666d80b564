package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;
import java.util.Collection;

/** A run was asked for of a job that no workspace defines. */
@ApplicationException(rollback = true)
public class UnknownJob extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownJob(String job, Collection<String> known) {
        super("no workspace defines the job '" + job + "'; defined are " + known);
    }
}
