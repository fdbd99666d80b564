package dev.pitwall.web.account;

import dev.pitwall.orchestration.security.Accounts;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.ApiTokens;
import dev.pitwall.orchestration.security.Caller;
import dev.pitwall.orchestration.security.RefusedAccountChange;
import dev.pitwall.orchestration.security.Role;
import dev.pitwall.orchestration.security.Secret;
import dev.pitwall.orchestration.security.SignInSessions;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One's own password and API tokens. */
@Path("/account")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AccountPage {

    private static final URI HERE = URI.create("/account");

    private Accounts accounts;
    private ApiTokens tokens;
    private SignInSessions sessions;
    private Notices notices;
    private Clock clock;
    private HttpServletRequest request;

    @Inject
    public AccountPage(
            Accounts accounts,
            ApiTokens tokens,
            SignInSessions sessions,
            Notices notices,
            Clock clock,
            HttpServletRequest request) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.notices = notices;
        this.clock = clock;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AccountPage() {}

    @GET
    public Page show() {
        return page(new AccountView.Refusal("", ""), Optional.empty());
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setPassword(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("repeated") @DefaultValue("") String repeated) {
        if (!password.equals(repeated)) {
            return refused("repeated", "The two passwords differ. Nothing was changed.");
        }
        try {
            accounts.setPassword(Actor.of(request), name(), password.toCharArray());
        } catch (RefusedAccountChange refused) {
            return refused(refused.field(), refused.getMessage() + " Nothing was changed.");
        }
        Caller.of(request).flatMap(Caller::session).ifPresent(sessions::closeOthers);
        notices.leave(Flash.done("The password is set. Other browsers of this account are signed out."));
        return Response.seeOther(HERE).build();
    }

    /** Makes a token and shows it, this once. */
    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issueToken(
            @FormParam("label") @DefaultValue("") String label,
            @FormParam("role") @DefaultValue("viewer") String role,
            @FormParam("days") @DefaultValue("90") int days) {
        if (label.isBlank()) {
            return refused("label", "Say what the token is for, so that it can be told from others later.");
        }
        try {
            var owner = accounts.find(name()).orElseThrow();
            var made = tokens.issue(Actor.of(request), owner, Role.named(role), label.strip(), expiry(days));
            return Response.ok(page(new AccountView.Refusal("", ""), Optional.of(made)))
                    .build();
        } catch (RefusedAccountChange refused) {
            return refused(refused.field(), refused.getMessage());
        } catch (IllegalArgumentException noRole) {
            return refused("role", noRole.getMessage());
        }
    }

    @POST
    @Path("tokens/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") long id) {
        try {
            tokens.revoke(Actor.of(request), name(), id);
            notices.leave(Flash.done("The token is revoked. Whoever sends it is refused from now on."));
        } catch (RefusedAccountChange refused) {
            notices.leave(Flash.refused(refused.getMessage()));
        }
        return Response.seeOther(HERE).build();
    }

    private Optional<Instant> expiry(int days) {
        return days <= 0 ? Optional.empty() : Optional.of(clock.instant().plus(Duration.ofDays(days)));
    }

    private Response refused(String field, String message) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(new AccountView.Refusal(field, message), Optional.empty()))
                .build();
    }

    private Page page(AccountView.Refusal refusal, Optional<Secret> made) {
        var account = accounts.find(name()).orElseThrow();
        var view =
                new AccountView(account, tokens.of(account.name()), refusal, made.map(Secret::value), clock.instant());
        return Page.of("account/account.jte", "Password and API tokens").with("view", view);
    }

    private String name() {
        return Caller.of(request).orElseThrow().account();
    }
}
