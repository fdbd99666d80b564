package dev.pitwall.f1.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The demonstration's weather, in Open-Meteo's layout. It answers only while {@code pitwall.source=demo}, and 404 otherwise.
 * Everybody may read it: it holds nothing but the game.
 */
@Path("demo/open-meteo/v1/forecast")
@RequestScoped
@PermitAll
public class DemoOpenMeteoResource {

    /** As many days as the real one looks ahead. */
    private static final int MOST_DAYS = 16;

    private final DemoSwitch demonstration;
    private final DemoClock clock;
    private final DemoFirstMinute firstMinute;

    @Inject
    public DemoOpenMeteoResource(DemoSwitch demonstration, DemoClock clock, DemoFirstMinute firstMinute) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.firstMinute = firstMinute;
    }

    /** For the container's proxy. */
    public DemoOpenMeteoResource() {
        this(null, null, null);
    }

    @GET
    public Response answer(
            @QueryParam("latitude") String latitude,
            @QueryParam("longitude") String longitude,
            @QueryParam("start_date") String start,
            @QueryParam("end_date") String end) {
        if (!demonstration.isOn()) {
            return DemoResponse.missing();
        }
        try {
            LocalDate first = LocalDate.parse(start);
            LocalDate last = LocalDate.parse(end);
            if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
                return refused(
                        "end_date is " + last + "; allowed is less than " + MOST_DAYS + " days after start_date");
            }
            String json = DemoWeather.forecast(
                            Double.parseDouble(latitude), Double.parseDouble(longitude), first, last, clock.now())
                    .toString();
            return DemoResponse.found(
                    "application/json", firstMinute.forecast(json).getBytes(StandardCharsets.UTF_8));
        } catch (DateTimeException | NumberFormatException | NullPointerException wrong) {
            return refused("latitude and longitude are numbers, start_date and end_date are days like 2024-03-02");
        }
    }

    /** As the real one refuses. */
    private static Response refused(String reason) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"error\":true,\"reason\":\"" + reason + "\"}")
                .build();
    }
}
