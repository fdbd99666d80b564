package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.TickLag;
import dev.pitwall.orchestration.node.ApplicationVersion;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.NodeLeases;
import dev.pitwall.orchestration.node.NodeSettings;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.security.Role;
import dev.pitwall.schema.SchemaVersions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Is the machine well? */
@Path("/api/v1/system")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "System")
public class SystemResource {

    private NodeLeases nodes;
    private NodeIdentity self;
    private NodeSettings settings;
    private DatabaseClock clock;
    private TickLag lag;
    private RunHistory runs;
    private SchemaVersions schemas;

    @Inject
    public SystemResource(
            NodeLeases nodes,
            NodeIdentity self,
            NodeSettings settings,
            DatabaseClock clock,
            TickLag lag,
            RunHistory runs,
            SchemaVersions schemas) {
        this.nodes = nodes;
        this.self = self;
        this.settings = settings;
        this.clock = clock;
        this.lag = lag;
        this.runs = runs;
        this.schemas = schemas;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public SystemResource() {}

    @GET
    @Operation(summary = "Nodes, lag of ticks, open runs by state, versions of the schemas and of the application")
    public SystemBody system() {
        var now = clock.instant();
        var counts = new TreeMap<String, Long>();
        runs.open().forEach((status, count) -> counts.put(status.name(), count));
        return new SystemBody(
                ApplicationVersion.get(),
                self.name(),
                Duration.between(Clock.systemUTC().instant(), now),
                nodes.known().stream()
                        .map(node -> SystemBody.NodeBody.of(node, now))
                        .toList(),
                lag.recent().map(SystemBody.LagBody::of),
                counts,
                schemas.all().stream().map(SystemBody.SchemaBody::of).toList());
    }

    @GET
    @Path("settings")
    @RolesAllowed(Role.Named.ADMIN)
    @Operation(summary = "The settings of the node that answers and where each comes from, without secrets")
    public SettingList settings() {
        return new SettingList(
                settings.all().stream().map(SettingList.SettingBody::of).toList());
    }
}
