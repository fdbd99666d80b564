package dev.pitwall.rest;

import dev.pitwall.orchestration.run.RunKeyInUse;
import dev.pitwall.orchestration.run.RunKeys;
import dev.pitwall.orchestration.run.RunKeys.KeyUse;
import dev.pitwall.orchestration.run.UnknownRunKey;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The run keys of a job: each makes its run once, for ever, unless an operator clears it. */
@Path("/api/v1/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Jobs")
public class RunKeysResource {

    private RunKeys keys;
    private AuditTrail audit;
    private AuditedChange change;
    private HttpServletRequest request;

    @Inject
    public RunKeysResource(RunKeys keys, AuditTrail audit, AuditedChange change, HttpServletRequest request) {
        this.keys = keys;
        this.audit = audit;
        this.change = change;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunKeysResource() {}

    @GET
    @Path("{job}/run-keys")
    @Operation(summary = "The run keys that have made their run, newest first; before is a number of a run")
    public RunKeyList list(
            @PathParam("job") String job,
            @QueryParam("before") String before,
            @QueryParam("limit") String limit,
            @Context UriInfo address) {
        var most = Asked.limit(limit, 50);
        var page = KeyPage.of(
                keys.newest(job, Asked.before(before), most + 1),
                most,
                RunKeyList.RunKeyBody::of,
                address,
                "before",
                KeyUse::runId);
        return new RunKeyList(page.items(), page.next());
    }

    @DELETE
    @Path("{job}/run-keys/{key: .+}")
    @RolesAllowed(Role.Named.OPERATOR)
    @APIResponse(responseCode = "204", description = "The key makes a run again")
    @Operation(summary = "Forgets that a run key has made its run, so that the next request with it makes another")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    public Response clear(@PathParam("job") String job, @PathParam("key") String key) {
        try {
            return change.of(() -> {
                var use = keys.clear(job, key);
                audit.record(
                        Actor.of(request),
                        AuditAction.RUN_KEY_CLEARED,
                        "job " + job,
                        AuditedState.of("runKey", key).with("run", use.runId()),
                        AuditedState.NONE);
                return Response.noContent().build();
            });
        } catch (UnknownRunKey unknown) {
            throw new NotFoundException(unknown.getMessage() + ". Nothing was changed.", unknown);
        } catch (RunKeyInUse inUse) {
            throw Refusal.notNow(inUse.getMessage() + ".");
        }
    }
}
