package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Definitions;
import jakarta.ejb.ApplicationException;

/** A run was asked for of a job that no workspace defines. */
@ApplicationException(rollback = true)
public class UnknownJob extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param definitions what is defined: the message names all jobs */
    public UnknownJob(String job, Definitions definitions) {
        super("no workspace defines the job '" + job + "'; defined are "
                + definitions.jobs().stream()
                        .map(known -> known.definition().name())
                        .sorted()
                        .toList());
    }
}
