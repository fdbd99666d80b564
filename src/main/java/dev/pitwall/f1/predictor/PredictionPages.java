package dev.pitwall.f1.predictor;

import dev.pitwall.f1.chart.DarkPaper;
import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who will be on pole, and how good were we? */
@Path("/predictions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class PredictionPages {

    private static final int SOURCES_SHOWN = 12;
    private static final int MOST_SOURCES = 1_000;

    private PredictionBook book;
    private PredictionViews views;
    private StoredResults stored;
    private AccuracyRecord record;
    private TablePresence tables;
    private TimingSource source;

    @Inject
    public PredictionPages(
            PredictionBook book,
            PredictionViews views,
            StoredResults stored,
            AccuracyRecord record,
            TablePresence tables,
            TimingSource source) {
        this.book = book;
        this.views = views;
        this.stored = stored;
        this.record = record;
        this.tables = tables;
        this.source = source;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public PredictionPages() {}

    @GET
    public Page list(@QueryParam("season") String wanted) {
        List<String> missing = tables.missing();
        List<Integer> seasons = missing.isEmpty() ? book.seasons() : List.of();
        Optional<Integer> season = season(wanted, seasons);
        return Page.of("f1/predictor/predictions.jte", "Predictions")
                .with("missing", missing)
                .with("seasons", seasons)
                .with("season", season)
                .with(
                        "lines",
                        season.map(book::latestOfEach).orElse(List.of()).stream()
                                .map(this::line)
                                .toList())
                .with(
                        "record",
                        missing.isEmpty() ? record.soFar(source.demonstration()).sentence() : Optional.empty());
    }

    private static Optional<Integer> season(String wanted, List<Integer> seasons) {
        if (wanted == null || wanted.isEmpty()) {
            return seasons.stream().findFirst();
        }
        return Optional.of(seasons.stream()
                .filter(season -> season.toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "season is '" + wanted + "'; seasons with a prediction are " + seasons + ".")));
    }

    @GET
    @Path("{season: [0-9]{4}}-{round: [0-9]{1,2}}")
    public Page show(@PathParam("season") int season, @PathParam("round") int round) {
        Prediction prediction = latest(season, round);
        PredictionView view = views.of(prediction);
        return Page.of("f1/predictor/prediction.jte", view.title() + ", predicted qualifying")
                .with("view", view)
                .with("sources", views.sources(prediction, ChosenSources.ALL, SOURCES_SHOWN));
    }

    /**
     * Everything that the latest prediction was made from.
     *
     * @param fed one kind of data only, as in {@link FedKind}
     * @param seasons those of one season only
     */
    @GET
    @Path("{season: [0-9]{4}}-{round: [0-9]{1,2}}/sources")
    public Page sources(
            @PathParam("season") int season,
            @PathParam("round") int round,
            @QueryParam("fed") String fed,
            @QueryParam("season") String seasons) {
        Prediction prediction = latest(season, round);
        String title = season + " " + prediction.eventName();
        return Page.of("f1/predictor/sources.jte", title + ", what its prediction was made from")
                .with("title", title)
                .with("address", prediction.path())
                .with("cutOff", prediction.cutOff())
                .with("predictedAt", prediction.predictedAt())
                .with("sources", views.sources(prediction, chosen(fed, seasons), MOST_SOURCES));
    }

    /** The same for programs, without an end. */
    @GET
    @Path("{season: [0-9]{4}}-{round: [0-9]{1,2}}/sources.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response sourcesDocument(@PathParam("season") int season, @PathParam("round") int round) {
        String document = Documents.write(views.sourcesDocument(latest(season, round)));
        // As bytes: a text would be written as a JSON text by one server and as it is by the other
        return Response.ok(document.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                .build();
    }

    private static ChosenSources chosen(String fed, String seasons) {
        try {
            return ChosenSources.parse(fed, seasons);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException(unknown.getMessage());
        }
    }

    /** A picture of the latest prediction. What it holds may style itself and do nothing else. */
    @GET
    @Path("{season: [0-9]{4}}-{round: [0-9]{1,2}}/pictures/{kind: [a-z_]+}.svg")
    @Produces("image/svg+xml")
    public Response picture(
            @PathParam("season") int season, @PathParam("round") int round, @PathParam("kind") String kind) {
        Prediction prediction = latest(season, round);
        String svg = Arrays.stream(PictureKind.values())
                .filter(one -> one.id().equals(kind))
                .findFirst()
                .flatMap(one -> book.picture(prediction.runId(), one))
                .map(StoredPicture::svg)
                .map(DarkPaper::alsoOn)
                .orElseThrow(() -> new NotFoundException("This prediction has no picture " + kind + "."));
        return Response.ok(svg, "image/svg+xml; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    private Prediction latest(int season, int round) {
        String what = season + " round " + round;
        List<String> missing = tables.missing();
        if (!missing.isEmpty()) {
            throw new NotFoundException("The predictions cannot be read: the table " + missing.get(0)
                    + " is missing, and build_all_tables makes it.");
        }
        if (round == 0) {
            throw new NotFoundException("There is no prediction of " + what + ".");
        }
        return book.latest(new WeekendKey(season, round))
                .orElseThrow(() -> new NotFoundException("There is no prediction of " + what + "."));
    }

    private PredictionLine line(Prediction prediction) {
        ActualQualifying actual = ActualQualifying.of(prediction.weekend(), stored);
        return PredictionLine.of(prediction, actual, book.evaluation(prediction.runId()));
    }
}
