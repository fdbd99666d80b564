package dev.pitwall.rest;

import dev.pitwall.orchestration.security.Account;
import dev.pitwall.orchestration.security.Accounts;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.RefusedAccountChange;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may sign in. */
@Path("/api/v1/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.ADMIN)
@Tag(name = "People")
public class AccountsResource {

    private Accounts accounts;
    private HttpServletRequest request;

    @Inject
    public AccountsResource(Accounts accounts, HttpServletRequest request) {
        this.accounts = accounts;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AccountsResource() {}

    @GET
    @Operation(summary = "Every account by name")
    public AccountList list() {
        return new AccountList(accounts.all().stream().map(AccountBody::of).toList());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "An account")
    public AccountBody one(@PathParam("name") String name) {
        return AccountBody.of(known(name));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Makes an account; it gets in by a token, with which its owner sets a password")
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountBody.class)))
    public Response create(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewAccountBody.class))) String text) {
        var wanted = NewAccountBody.parse(text);
        try {
            var made = accounts.create(Actor.of(request), wanted.name(), wanted.itsRole());
            return Response.created(URI.create("/api/v1/accounts/" + made.name()))
                    .entity(AccountBody.of(made))
                    .build();
        } catch (RefusedAccountChange refused) {
            throw Refusal.ofField(refused.field(), refused.getMessage());
        }
    }

    @PUT
    @Path("{name}/role")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Gives an account another role; somebody always stays admin")
    public AccountBody changeRole(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = RoleBody.class))) String text) {
        var role = RoleBody.parse(text);
        return change(name, actor -> accounts.changeRole(actor, name, role));
    }

    @POST
    @Path("{name}/disable")
    @Operation(summary = "Ends an account's sessions and refuses it and its tokens")
    public AccountBody disable(@PathParam("name") String name) {
        return change(name, actor -> accounts.disable(actor, name));
    }

    @POST
    @Path("{name}/enable")
    @Operation(summary = "Lets an account sign in again")
    public AccountBody enable(@PathParam("name") String name) {
        return change(name, actor -> accounts.enable(actor, name));
    }

    private AccountBody change(String name, Consumer<Actor> change) {
        known(name);
        try {
            change.accept(Actor.of(request));
        } catch (RefusedAccountChange refused) {
            throw Refusal.notNow(refused.getMessage());
        }
        return one(name);
    }

    private Account known(String name) {
        return accounts.find(name)
                .orElseThrow(() -> new NotFoundException(
                        "There is no account '" + name + "'; all are at /api/v1/accounts. Nothing was changed."));
    }
}
