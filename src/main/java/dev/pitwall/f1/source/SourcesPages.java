package dev.pitwall.f1.source;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What came in, and what was refused? */
@Path("/sources")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class SourcesPages {

    private static final int MOST = 100;

    private SourceReads reads;
    private TablePresence tables;
    private TimingSource source;

    @Inject
    public SourcesPages(SourceReads reads, TablePresence tables, TimingSource source) {
        this.reads = reads;
        this.tables = tables;
        this.source = source;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public SourcesPages() {}

    @GET
    public Page show(@QueryParam("show") String show) {
        boolean ready = tables.missing().isEmpty();
        boolean revisionsOnly = "revisions".equals(show);
        return Page.of("f1/source/sources.jte", "Sources")
                .with("source", source.name())
                .with("hosts", reads.hosts())
                .with("answers", reads.answers(MOST, revisionsOnly, ready))
                .with("revisionsOnly", revisionsOnly)
                .with("refused", ready ? reads.refused(MOST) : List.<RefusedInput>of());
    }
}
