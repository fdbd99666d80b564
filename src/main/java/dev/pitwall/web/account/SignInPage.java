package dev.pitwall.web.account;

import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Caller;
import dev.pitwall.orchestration.security.PasswordSignIn;
import dev.pitwall.orchestration.security.Secret;
import dev.pitwall.orchestration.security.SessionCookie;
import dev.pitwall.orchestration.security.SignInSessions;
import dev.pitwall.web.frame.LastPages;
import dev.pitwall.web.frame.LocalAddress;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signs a browser in, by form or by the link that the start command prints, and out. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SignInPage {

    private PasswordSignIn signIn;
    private SignInSessions sessions;
    private LastPages lastPages;
    private HttpServletRequest request;

    @Inject
    public SignInPage(PasswordSignIn signIn, SignInSessions sessions, LastPages lastPages, HttpServletRequest request) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.lastPages = lastPages;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public SignInPage() {}

    /** The form; with a token, signs in and goes on at once, so that the token does not stay in the address. */
    @GET
    @Path("sign-in")
    public Response show(
            @QueryParam("next") @DefaultValue("/") String next,
            @QueryParam("token") @DefaultValue("") String token,
            @Context HttpServletResponse response) {
        if (token.isBlank()) {
            return Response.ok(form(new SignInForm(next, "", ""))).build();
        }
        var outcome = signIn.byToken(new Secret(token), request.getRemoteAddr());
        return answer(outcome, new SignInForm(next, "", outcome.refusal()), response);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("/") String next,
            @Context HttpServletResponse response) {
        var outcome = signIn.byPassword(name.strip(), password, request.getRemoteAddr());
        return answer(outcome, new SignInForm(next, name, outcome.refusal()), response);
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context HttpServletResponse response) {
        Caller.of(request).flatMap(Caller::session).ifPresent(session -> sessions.close(Actor.of(request), session));
        lastPages.forget(request);
        SessionCookie.take(request, response);
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    private Response answer(PasswordSignIn.Outcome outcome, SignInForm form, HttpServletResponse response) {
        if (outcome.secret().isEmpty()) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .entity(form(form))
                    .build();
        }
        SessionCookie.give(outcome.secret().get(), request, response);
        return Response.status(Response.Status.FOUND)
                .location(LocalAddress.of(form.next()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Page form(SignInForm form) {
        return Page.of("account/signIn.jte", "Sign in").with("form", form);
    }
}
