package dev.pitwall.web.system;

import dev.pitwall.orchestration.retention.RetentionTimer;
import dev.pitwall.orchestration.retention.RetentionUnderWay;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Is the machine well? */
@Path("/system")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class SystemPage {

    private SystemViews views;
    private RetentionTimer retention;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public SystemPage(SystemViews views, RetentionTimer retention, Notices notices, HttpServletRequest request) {
        this.views = views;
        this.retention = retention;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public SystemPage() {}

    /** @param count "retention" to count what would be deleted now */
    @GET
    public Page show(@QueryParam("count") @DefaultValue("") String count) {
        return Page.of("system/system.jte", "System")
                .with("view", views.of(count.equals("retention"), request.isUserInRole(Access.ADMIN)));
    }

    @POST
    @Path("retention")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Access.ADMIN)
    public Response deleteNow() {
        try {
            var pass = retention.runNow(Actor.of(request));
            notices.leave(Flash.done("Retention pass " + pass + " has begun. It goes on by itself, in small commits."));
        } catch (RetentionUnderWay underWay) {
            notices.leave(Flash.refused("Nothing was begun: " + underWay.getMessage() + "."));
        }
        return Response.seeOther(URI.create("/system#retention")).build();
    }
}
