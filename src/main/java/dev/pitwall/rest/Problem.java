package dev.pitwall.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/**
 * A problem detail, RFC 9457.
 *
 * @param title what kind of problem it is, the same words for the same kind
 * @param status the HTTP status
 * @param detail what happened this time, whether anything was changed, and what to do
 * @param id what to look for in the server's log; empty where nothing was logged
 * @param errors a message per field that was refused
 */
public record Problem(String title, int status, String detail, String id, List<FieldError> errors) {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A field that was refused, as the request named it, and why. */
    public record FieldError(String field, String message) {}

    public Problem {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        errors = List.copyOf(errors);
    }

    public static Problem of(Response.StatusType status, String detail) {
        return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, "", List.of());
    }

    public Problem logged(String logId) {
        return new Problem(title, status, detail, logId, errors);
    }

    public Problem naming(List<FieldError> refused) {
        return new Problem(title, status, detail, id, refused);
    }

    /** The problem as an answer. It is written here and not by a provider, so that it reads the same on every server. */
    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(BodyJson.of(ProblemBody.of(this)).toString())
                .build();
    }
}
