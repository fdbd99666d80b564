package dev.pitwall.f1.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * The list of tyres that the demonstration keeps. It answers only while {@code pitwall.source=demo}, and 404 otherwise. Everybody may read
 * it: it holds nothing but the game.
 */
@Path("demo/compounds.csv")
@RequestScoped
@PermitAll
public class DemoTyreListResource {

    private final DemoSwitch demonstration;
    private final DemoClock clock;

    @Inject
    public DemoTyreListResource(DemoSwitch demonstration, DemoClock clock) {
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public DemoTyreListResource() {
        this(null, null);
    }

    @GET
    public Response list() {
        return demonstration.isOn()
                ? DemoResponse.found("text/csv", DemoTyreList.csv(clock.now(), clock.firstSeason()))
                : DemoResponse.missing();
    }
}
