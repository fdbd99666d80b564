package dev.pitwall.f1.race;

import dev.pitwall.f1.chart.DarkPaper;
import dev.pitwall.f1.chart.PageChart;
import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How did a race go, lap by lap? */
@Path("/races")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class RacePages {

    private StoredRaces races;
    private RaceViews views;
    private TablePresence tables;

    @Inject
    public RacePages(StoredRaces races, RaceViews views, TablePresence tables) {
        this.races = races;
        this.views = views;
        this.tables = tables;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RacePages() {}

    /** All of them, or the one that was chosen in the form of a race's page. */
    @GET
    public Response list(@QueryParam("race") String chosen) {
        Optional<RaceKey> key = Optional.ofNullable(chosen).flatMap(RaceKey::parse);
        if (key.isPresent()) {
            return Response.seeOther(URI.create(key.get().path())).build();
        }
        if (chosen != null) {
            return unknown(chosen);
        }
        return Response.ok(list("f1/race/races.jte", "Races")).build();
    }

    @GET
    @Path("{race}")
    public Response show(@PathParam("race") String code) {
        return find(code).map(race -> Response.ok(page(race)).build()).orElseGet(() -> unknown(code));
    }

    @GET
    @Path("{race}/places.svg")
    @Produces("image/svg+xml")
    public Response places(@PathParam("race") String code) {
        return picture(code, RaceDrawings::places);
    }

    @GET
    @Path("{race}/tyres.svg")
    @Produces("image/svg+xml")
    public Response tyres(@PathParam("race") String code) {
        return picture(code, RaceDrawings::stints);
    }

    /** Every lap of the race, for a spreadsheet. */
    @GET
    @Path("{race}/laps.csv")
    @Produces("text/csv")
    public Response csv(@PathParam("race") String code) {
        LoadedRace race = find(code).orElseThrow(() -> notLoaded(code)).race();
        StreamingOutput laps = output -> {
            OutputStreamWriter writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            new RaceCsv(races).write(race.key(), writer);
            writer.flush();
        };
        return Response.ok(laps, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + RaceCsv.fileName(race) + "\"")
                .build();
    }

    private Page page(Race race) {
        return Page.of("f1/race/race.jte", race.race().title())
                .with("view", views.of(race))
                .with("races", races.loaded());
    }

    private Page list(String template, String title) {
        boolean ready = isReady();
        return Page.of(template, title)
                .with("races", ready ? races.loaded() : List.<LoadedRace>of())
                .with("ready", ready);
    }

    private Response unknown(String code) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(list("f1/race/unknown.jte", "No such race").with("code", code))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /** What it holds may style itself and do nothing else. */
    private Response picture(String code, Function<Race, Optional<PageChart>> drawing) {
        PageChart chart = find(code)
                .flatMap(drawing)
                .orElseThrow(() -> new NotFoundException("There is no such picture of the race " + code + "."));
        return Response.ok(DarkPaper.alsoOn(chart.svg()), "image/svg+xml; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    private Optional<Race> find(String code) {
        return RaceKey.parse(code).filter(key -> isReady()).flatMap(races::find);
    }

    private boolean isReady() {
        return tables.missing().isEmpty();
    }

    private static NotFoundException notLoaded(String code) {
        return new NotFoundException("No lap of the race " + code + " is loaded.");
    }
}
