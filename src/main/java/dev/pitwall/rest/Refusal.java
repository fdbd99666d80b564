package dev.pitwall.rest;

import dev.pitwall.orchestration.run.InvalidRunConfig;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A request that was understood and not followed; nothing was changed. */
public class Refusal extends WebApplicationException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail(), problem.status());
        this.problem = problem;
    }

    /** A refusal of one field, with status 400. */
    public static Refusal ofField(String field, String message) {
        return ofFields(List.of(new Problem.FieldError(field, message)));
    }

    /** A refusal of fields, with status 400. */
    public static Refusal ofFields(List<Problem.FieldError> errors) {
        return new Refusal(Problem.of(Response.Status.BAD_REQUEST, "Nothing was changed: see errors.")
                .naming(errors));
    }

    /** A refusal of what the present state does not allow, with status 409. */
    static Refusal notNow(String why) {
        return new Refusal(Problem.of(Response.Status.CONFLICT, "Nothing was changed: " + why));
    }

    /** A refusal of each field of a run config that is wrong. */
    static Refusal of(InvalidRunConfig invalid) {
        return ofFields(invalid.problems().stream()
                .map(problem -> new Problem.FieldError("config." + problem.field(), problem.toString()))
                .toList());
    }

    public Problem problem() {
        return problem;
    }
}
