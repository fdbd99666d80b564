package dev.pitwall.f1.predictor;

import dev.pitwall.f1.chart.DarkPaper;
import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.timing.TimingSource;
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
import java.util.Optional;

/** How good were we, round by round and season by season? */
@Path("/predictions/accuracy")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AccuracyPage {

    private AccuracyViews views;
    private Champion champion;
    private TablePresence tables;
    private TimingSource source;

    @Inject
    public AccuracyPage(AccuracyViews views, Champion champion, TablePresence tables, TimingSource source) {
        this.views = views;
        this.champion = champion;
        this.tables = tables;
        this.source = source;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AccuracyPage() {}

    @GET
    public Page show(@QueryParam("season") String season, @QueryParam("model") String model) {
        Optional<Integer> wanted = Optional.ofNullable(season)
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::valueOf);
        return Page.of("f1/predictor/accuracy.jte", "Accuracy of predictions")
                .with("view", views.of(kind(model), wanted, source.demonstration()))
                .with("demonstration", source.demonstration());
    }

    /** What it holds may style itself and do nothing else. */
    @GET
    @Path("{season: [0-9]{4}}-{model: [a-z_]+}.svg")
    @Produces("image/svg+xml")
    public Response picture(@PathParam("season") int season, @PathParam("model") String model) {
        String svg = views.picture(kind(model), season, source.demonstration())
                .orElseThrow(() -> new NotFoundException("No round of " + season + " is judged."))
                .svg();
        return Response.ok(DarkPaper.alsoOn(svg), "image/svg+xml; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    private ModelKind kind(String model) {
        if (!tables.missing().isEmpty()) {
            throw new NotFoundException("The tables of predictions are not there yet; build_all_tables makes them.");
        }
        if (model == null || model.isEmpty()) {
            return champion.word().kind();
        }
        try {
            return Champion.kind("model", model);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException(unknown.getMessage() + ".", unknown);
        }
    }
}
