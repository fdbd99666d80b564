package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/**
 * A problem detail, RFC 9457.
 *
 * @param type about:blank: the title says it
 * @param title the same words for the same kind of problem
 * @param status the HTTP status
 * @param detail what happened, whether anything was changed, and what to do
 * @param id what to look for in the server's log
 * @param errors a message per field that was refused
 */
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        Optional<String> id,
        Optional<List<Problem.FieldError>> errors)
        implements Body {

    static ProblemBody of(Problem problem) {
        return new ProblemBody(
                "about:blank",
                problem.title(),
                problem.status(),
                problem.detail(),
                Optional.of(problem.id()).filter(id -> !id.isEmpty()),
                Optional.of(problem.errors()).filter(errors -> !errors.isEmpty()));
    }
}
