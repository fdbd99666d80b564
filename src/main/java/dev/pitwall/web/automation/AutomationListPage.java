package dev.pitwall.web.automation;

import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What starts things, and is it alive? */
@Path("/automation")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AutomationListPage {

    private AutomationRows rows;

    @Inject
    public AutomationListPage(AutomationRows rows) {
        this.rows = rows;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AutomationListPage() {}

    @GET
    public Page show() {
        return Page.of("automation/list.jte", "Automation").with("rows", rows.all());
    }
}
