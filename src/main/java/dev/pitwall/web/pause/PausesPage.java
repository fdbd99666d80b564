package dev.pitwall.web.pause;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.pause.RefusedPause;
import dev.pitwall.orchestration.security.Actor;
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
import java.util.Optional;

/** What is paused, why, and by whom; and pausing. */
@Path("/pauses")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class PausesPage {

    private static final int SHOWN = 50;
    private static final URI HERE = URI.create("/pauses");

    private Pauses pauses;
    private Definitions definitions;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public PausesPage(Pauses pauses, Definitions definitions, Notices notices, HttpServletRequest request) {
        this.pauses = pauses;
        this.definitions = definitions;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public PausesPage() {}

    @GET
    public Page show() {
        return page("", "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Access.OPERATOR)
    public Response begin(
            @FormParam("workspace") @DefaultValue("") String workspace,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            var scope = Optional.of(workspace).filter(name -> !name.isEmpty());
            var pause = pauses.begin(scope, reason, Actor.of(request));
            notices.leave(Flash.done("Paused: " + pause.scope() + ". What runs goes on; what becomes due waits."));
            return Response.seeOther(HERE).build();
        } catch (RefusedPause refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(refused.getMessage(), workspace, reason))
                    .build();
        }
    }

    @POST
    @Path("{id: [0-9]{1,18}}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Access.OPERATOR)
    public Response end(@PathParam("id") long id) {
        try {
            var pause = pauses.end(id, Actor.of(request));
            notices.leave(Flash.done("Going on: " + pause.scope()
                    + ". Missed ticks are made up for as each schedule's catch-up policy says."));
        } catch (RefusedPause refused) {
            notices.leave(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
        return Response.seeOther(HERE).build();
    }

    private Page page(String refusal, String workspace, String reason) {
        return Page.of("pause/pauses.jte", "Pauses")
                .with(
                        "view",
                        new PausesView(
                                pauses.newest(SHOWN),
                                definitions.workspaces().stream()
                                        .map(Workspace::name)
                                        .toList(),
                                refusal,
                                workspace,
                                reason));
    }
}
