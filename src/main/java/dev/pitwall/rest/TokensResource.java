package dev.pitwall.rest;

import dev.pitwall.orchestration.security.Accounts;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.ApiTokens;
import dev.pitwall.orchestration.security.Caller;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own API tokens. */
@Path("/api/v1/me/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "People")
public class TokensResource {

    private Accounts accounts;
    private ApiTokens tokens;
    private HttpServletRequest request;

    @Inject
    public TokensResource(Accounts accounts, ApiTokens tokens, HttpServletRequest request) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public TokensResource() {}

    @GET
    @Operation(summary = "The caller's API tokens, newest first, revoked ones too")
    public TokenList list() {
        return new TokenList(
                tokens.of(name()).stream().map(TokenList.TokenBody::of).toList());
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary =
                    "Makes an API token and shows it this once; it may do no more than the caller's own role or token")
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content = @Content(schema = @Schema(implementation = MadeTokenBody.class)))
    public Response issue(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewTokenBody.class))) String text) {
        var wanted = NewTokenBody.parse(text);
        var caller = Caller.of(request).orElseThrow();
        if (!caller.role().includes(wanted.itsRole())) {
            throw Refusal.ofField(
                    "role",
                    "role is " + wanted.role() + "; whoever is " + caller.role().storedName()
                            + " may make tokens for that at most");
        }
        try {
            var owner = accounts.find(caller.account()).orElseThrow();
            var made = tokens.issue(
                    Actor.of(request), owner, wanted.itsRole(), wanted.label().strip(), wanted.expiresAt());
            return Response.status(Response.Status.CREATED)
                    .entity(new MadeTokenBody(made.value(), wanted.label().strip(), wanted.role()))
                    .build();
        } catch (RefusedAccountChange refused) {
            throw Refusal.ofField(refused.field(), refused.getMessage());
        }
    }

    @POST
    @Path("{id: [0-9]+}/revoke")
    @Operation(summary = "Revokes an API token of the caller")
    public TokenList.TokenBody revoke(@PathParam("id") long id) {
        try {
            tokens.revoke(Actor.of(request), name(), id);
        } catch (RefusedAccountChange unknown) {
            throw new NotFoundException(unknown.getMessage() + " Nothing was changed.", unknown);
        }
        return tokens.of(name()).stream()
                .filter(token -> token.id() == id)
                .map(TokenList.TokenBody::of)
                .findFirst()
                .orElseThrow();
    }

    private String name() {
        return Caller.of(request).orElseThrow().account();
    }
}
