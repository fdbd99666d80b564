package dev.pitwall.web.people;

import dev.pitwall.orchestration.security.Accounts;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.ApiTokens;
import dev.pitwall.orchestration.security.AuditHistory;
import dev.pitwall.orchestration.security.RefusedAccountChange;
import dev.pitwall.orchestration.security.Role;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;

/** Who may, who did? */
@Path("/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.ADMIN)
public class PeoplePage {

    private static final int PAGE = 50;
    private static final URI HERE = URI.create("/people");
    private static final Duration LINK_LASTS = Duration.ofDays(2);

    private Accounts accounts;
    private ApiTokens tokens;
    private AuditHistory audit;
    private ReaderTimes times;
    private Notices notices;
    private Clock clock;
    private HttpServletRequest request;

    @Inject
    public PeoplePage(
            Accounts accounts,
            ApiTokens tokens,
            AuditHistory audit,
            ReaderTimes times,
            Notices notices,
            Clock clock,
            HttpServletRequest request) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.audit = audit;
        this.times = times;
        this.notices = notices;
        this.clock = clock;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public PeoplePage() {}

    @GET
    public Page show(@BeanParam AuditQuery query) {
        return page(query, "", Optional.empty());
    }

    /** Makes an account and a link with which its owner signs in the first time and sets a password. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @BeanParam AuditQuery query,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("viewer") String role) {
        try {
            var actor = Actor.of(request);
            var account = accounts.create(actor, name.strip(), Role.named(role));
            var secret = tokens.issue(
                    actor,
                    account,
                    account.role(),
                    "first sign-in",
                    Optional.of(clock.instant().plus(LINK_LASTS)));
            return Response.ok(page(query, "", Optional.of("/sign-in?next=/account&token=" + secret.value())))
                    .build();
        } catch (RefusedAccountChange | IllegalArgumentException refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(query, refused.getMessage(), Optional.empty()))
                    .build();
        }
    }

    @POST
    @Path("{name}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeRole(@PathParam("name") String name, @FormParam("role") @DefaultValue("viewer") String role) {
        return change(
                name + " is " + role + " now.", () -> accounts.changeRole(Actor.of(request), name, Role.named(role)));
    }

    @POST
    @Path("{name}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disable(@PathParam("name") String name) {
        return change(
                name + " may not sign in any more; its tokens are refused.",
                () -> accounts.disable(Actor.of(request), name));
    }

    @POST
    @Path("{name}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@PathParam("name") String name) {
        return change(name + " may sign in again.", () -> accounts.enable(Actor.of(request), name));
    }

    private Response change(String done, Runnable action) {
        try {
            action.run();
            notices.leave(Flash.done(done));
        } catch (RefusedAccountChange | IllegalArgumentException refused) {
            notices.leave(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
        return Response.seeOther(HERE).build();
    }

    private Page page(AuditQuery query, String refusal, Optional<String> link) {
        return Page.of("people/people.jte", "People")
                .with("view", new PeopleView(accounts.all(), trail(query), refusal, link));
    }

    private TrailView trail(AuditQuery query) {
        var reader = times.times();
        var found = audit.newest(query.filter(reader.zone()), query.before(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var address = query.address();
        return new TrailView(
                query,
                shown.stream().map(AuditLine::of).toList(),
                audit.accounts(),
                found.size() > PAGE
                        ? Optional.of(address.with(
                                "before", Long.toString(shown.get(PAGE - 1).id())))
                        : Optional.empty(),
                address.hasOtherThan(),
                query.before() == Long.MAX_VALUE,
                reader.zoneName());
    }
}
