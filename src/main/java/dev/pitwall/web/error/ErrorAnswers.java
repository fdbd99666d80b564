package dev.pitwall.web.error;

import dev.pitwall.rest.Problem;
import dev.pitwall.rest.Refusal;
import dev.pitwall.web.access.SignInNeeded;
import dev.pitwall.web.frame.LastPages;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.Preferences;
import dev.pitwall.web.frame.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what a resource threw into a page, or below {@code /api} into a problem detail. */
@Provider
@ApplicationScoped
public class ErrorAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class.getName());
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OWN_FAULT = 500;

    private static final int RETRY_SECONDS = 10;

    private HttpServletRequest request;
    private LastPages lastPages;
    private Clock clock;

    @Inject
    public ErrorAnswers(HttpServletRequest request, LastPages lastPages, Clock clock) {
        this.request = request;
        this.lastPages = lastPages;
        this.clock = clock;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public ErrorAnswers() {}

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answered) {
            return answered.getResponse().getStatus() < FIRST_ERROR ? answered.getResponse() : refused(answered);
        }
        return failed(thrown);
    }

    private Response refused(WebApplicationException thrown) {
        if (thrown.getResponse().getStatus() >= FIRST_OWN_FAULT) {
            return failed(thrown);
        }
        if (thrown instanceof SignInNeeded && !isApi()) {
            return signIn();
        }
        if (isApi()) {
            var problem = thrown instanceof Refusal refusal
                    ? refusal.problem()
                    : Problem.of(thrown.getResponse().getStatusInfo(), ErrorViews.wordsOfTheApi(thrown));
            return withHeadersOf(thrown, problem.response());
        }
        return page(ErrorViews.of(thrown, request.getRequestURI()));
    }

    private Response failed(Throwable thrown) {
        if (thrown instanceof ServiceUnavailableException || DatabaseAway.isCauseOf(thrown)) {
            LOG.log(
                    Level.WARNING,
                    thrown,
                    () -> "PW-WEB-003 the database does not answer " + request.getMethod() + " "
                            + request.getRequestURI());
            return away();
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "PW-WEB-001 " + request.getMethod() + " " + request.getRequestURI() + " failed; id " + id);
        var view = ErrorViews.ofFailure(id, !request.getMethod().equals("GET"));
        return isApi()
                ? Problem.of(Response.Status.INTERNAL_SERVER_ERROR, view.detail())
                        .logged(id)
                        .response()
                : page(view);
    }

    /** What is known, with its age: the page as this session saw it last. */
    private Response away() {
        var view = ErrorViews.ofDatabaseAway(!request.getMethod().equals("GET"));
        if (isApi()) {
            return Response.fromResponse(Problem.of(Response.Status.SERVICE_UNAVAILABLE, view.detail())
                            .response())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        var kept = request.getMethod().equals("GET") ? lastPages.of(request) : Optional.<LastPages.Kept>empty();
        return kept.map(page -> Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .type("text/html; charset=utf-8")
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(AgedPage.html(page, times()))
                        .build())
                .orElseGet(() -> page(view));
    }

    private Times times() {
        return new Times(Preferences.of(request).zone(), clock.instant());
    }

    private Response signIn() {
        var target = "/sign-in?next=" + URLEncoder.encode(wantedAddress(), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            return Response.noContent().header("HX-Redirect", target).build();
        }
        return Response.status(Response.Status.FOUND)
                .location(URI.create(target))
                .build();
    }

    /** After a form the page that held it is more use than the form's own address, which has no page. */
    private String wantedAddress() {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Response withHeadersOf(WebApplicationException thrown, Response response) {
        var builder = Response.fromResponse(response);
        var challenge = thrown.getResponse().getHeaderString("WWW-Authenticate");
        return Optional.ofNullable(challenge)
                .map(value -> builder.header("WWW-Authenticate", value).build())
                .orElse(response);
    }

    private static Response page(ErrorView view) {
        return Response.status(view.status())
                .type(MediaType.TEXT_HTML)
                .entity(Page.of("error/error.jte", view.what()).with("view", view))
                .build();
    }

    private boolean isApi() {
        return request.getRequestURI().startsWith("/api/");
    }
}
