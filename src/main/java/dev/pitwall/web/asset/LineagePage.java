package dev.pitwall.web.asset;

import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is made from what? */
@Path("/assets/lineage")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class LineagePage {

    private LineageGraphs graphs;
    private ReaderTimes reader;

    @Inject
    public LineagePage(LineageGraphs graphs, ReaderTimes reader) {
        this.graphs = graphs;
        this.reader = reader;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public LineagePage() {}

    @GET
    public Page show() {
        return Page.of("asset/lineage.jte", "Lineage").with("graph", graphs.all(reader.times()));
    }
}
