package dev.pitwall.orchestration.run;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** A run was asked for with a config that its job does not allow. Nothing was started or stored. */
@ApplicationException(rollback = true)
public class InvalidRunConfig extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    InvalidRunConfig(String job, List<ConfigProblem> problems) {
        super("the config for " + job + " is not allowed: "
                + problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** One for each field that is wrong. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
