package dev.pitwall.f1.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * The demonstration's calendar and classifications, in Jolpica's layout and pages: {@code limit} is 30 by default and at most 100. It
 * answers only while {@code pitwall.source=demo}, and 404 otherwise. Everybody may read it: it holds nothing but the game.
 */
@Path("demo/jolpica/ergast/f1/{path: .+}")
@RequestScoped
@PermitAll
public class DemoJolpicaResource {

    private static final int USUAL_LIMIT = 30;
    private static final int GREATEST_LIMIT = 100;

    private final DemoSwitch demonstration;
    private final DemoClock clock;

    @Inject
    public DemoJolpicaResource(DemoSwitch demonstration, DemoClock clock) {
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public DemoJolpicaResource() {
        this(null, null);
    }

    @GET
    public Response answer(
            @PathParam("path") String path, @QueryParam("limit") String limit, @QueryParam("offset") String offset) {
        if (!demonstration.isOn()) {
            return DemoResponse.missing();
        }
        int size = Math.min(GREATEST_LIMIT, Math.max(1, number(limit, USUAL_LIMIT)));
        return ErgastAnswers.answer(path, size, number(offset, 0), clock.now(), clock.firstSeason())
                .map(json -> DemoResponse.found("application/json", json.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(DemoResponse::missing);
    }

    /** The real API takes what it cannot read for the usual value. */
    private static int number(String text, int usual) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : usual;
    }
}
