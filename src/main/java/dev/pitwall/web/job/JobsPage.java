package dev.pitwall.web.job;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which jobs are there, and do they behave? */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class JobsPage {

    private Definitions definitions;
    private JobRows rows;

    @Inject
    public JobsPage(Definitions definitions, JobRows rows) {
        this.definitions = definitions;
        this.rows = rows;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public JobsPage() {}

    @GET
    public Page show() {
        return Page.of("job/jobs.jte", "Jobs")
                .with(
                        "workspaces",
                        definitions.workspaces().stream()
                                .filter(workspace -> !workspace.jobs().isEmpty())
                                .toList())
                .with("rows", rows.all());
    }
}
