package dev.pitwall.web.error;

import dev.pitwall.web.access.ForgedRequest;
import dev.pitwall.web.error.ErrorView.Nearest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The words for each kind of error. */
final class ErrorViews {

    private static final Nearest OVERVIEW = new Nearest("/", "Go to the overview");
    private static final List<String> SERVERS_OWN = List.of("HTTP ", "RESTEASY");
    private static final List<Nearest> LISTS = List.of(
            new Nearest("/runs", "See all runs"),
            new Nearest("/jobs", "See all jobs"),
            new Nearest("/automation", "See all schedules and sensors"),
            new Nearest("/assets", "See all assets"),
            new Nearest("/predictions", "See all predictions"),
            new Nearest("/races", "See all races"),
            new Nearest("/alerts", "See all alerts"));

    private ErrorViews() {}

    static ErrorView of(WebApplicationException thrown, String path) {
        var status = thrown.getResponse().getStatus();
        if (thrown instanceof ForgedRequest) {
            return new ErrorView(status, "The form was not accepted", thrown.getMessage(), Optional.empty(), OVERVIEW);
        }
        return switch (Response.Status.fromStatusCode(status)) {
            case NOT_FOUND ->
                new ErrorView(
                        status, "There is nothing at this address", words(thrown), Optional.empty(), nearest(path));
            case FORBIDDEN ->
                new ErrorView(
                        status,
                        "You may not do this",
                        thrown.getMessage() + " Nothing was changed. An admin can give it to you.",
                        Optional.empty(),
                        OVERVIEW);
            default ->
                new ErrorView(
                        status,
                        "The request was not understood",
                        words(thrown) + " Nothing was changed.",
                        Optional.empty(),
                        OVERVIEW);
        };
    }

    /** Our own words where it has some; those of a server's library say nothing to a reader. */
    static String words(WebApplicationException thrown) {
        return own(thrown)
                .orElseGet(() -> thrown.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()
                        ? "It may have been deleted by retention, or the address has a slip in it."
                        : "The address, the method or what was sent does not fit.");
    }

    /** As {@link #words}, for a program: what the server itself does not find is no address of the API. */
    static String wordsOfTheApi(WebApplicationException thrown) {
        return own(thrown).orElse("There is no such address, method or type. The API is described at /openapi.");
    }

    private static Optional<String> own(WebApplicationException thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .filter(message -> SERVERS_OWN.stream().noneMatch(message::startsWith));
    }

    static ErrorView ofDatabaseAway(boolean wasToChange) {
        return new ErrorView(
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "The database does not answer",
                (wasToChange
                                ? "What you asked for was not done, unless its page shows it later. "
                                : "Nothing was changed. ")
                        + "Pitwall goes on by itself when the database is back."
                        + " Try again in some seconds.",
                Optional.empty(),
                OVERVIEW);
    }

    static ErrorView ofFailure(String logId, boolean mayHaveChanged) {
        return new ErrorView(
                Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                "Something failed inside Pitwall",
                mayHaveChanged
                        ? "What you asked for was rolled back unless the page it came from shows it. Look there before you try again."
                        : "Nothing was changed. Try again; if it stays, the log says why.",
                Optional.of(logId),
                OVERVIEW);
    }

    private static Nearest nearest(String path) {
        return LISTS.stream()
                .filter(list -> path.startsWith(list.path() + "/"))
                .findFirst()
                .orElse(OVERVIEW);
    }
}
