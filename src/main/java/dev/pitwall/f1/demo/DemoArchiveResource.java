package dev.pitwall.f1.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/**
 * The demonstration's timing archive, laid out like the real one. It answers only while {@code pitwall.source=demo}, and 404
 * otherwise; what is not published yet by the demonstration's clock is 404 too. Everybody may read it: it holds nothing but the game.
 */
@Path("demo/f1-archive/static/{path: .+}")
@RequestScoped
@PermitAll
public class DemoArchiveResource {

    private final DemoSwitch demonstration;
    private final DemoClock clock;

    @Inject
    public DemoArchiveResource(DemoSwitch demonstration, DemoClock clock) {
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public DemoArchiveResource() {
        this(null, null);
    }

    @GET
    public Response file(@PathParam("path") String path) {
        if (!demonstration.isOn()) {
            return DemoResponse.missing();
        }
        return ArchiveFiles.file(path, clock.now(), clock.firstSeason())
                .map(bytes -> DemoResponse.found(path.endsWith(".json") ? "application/json" : "text/plain", bytes))
                .orElseGet(DemoResponse::missing);
    }
}
