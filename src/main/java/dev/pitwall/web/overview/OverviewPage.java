package dev.pitwall.web.overview;

import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Is all well, what comes next? */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class OverviewPage {

    @GET
    public Page show() {
        return Page.of("overview/overview.jte", "Overview");
    }
}
