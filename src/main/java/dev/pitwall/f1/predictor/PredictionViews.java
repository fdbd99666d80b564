package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.ResultOrigins;
import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.f1.prediction.Judgement;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Metadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts together what the page of a prediction shows. */
@ApplicationScoped
public class PredictionViews {

    private static final String UNKNOWN = "–";

    private final PredictionBook book;
    private final StoredResults stored;
    private final AccuracyRecord record;
    private final ChampionChoices choices;
    private final UsedSources sources;

    @Inject
    PredictionViews(
            PredictionBook book,
            StoredResults stored,
            AccuracyRecord record,
            ChampionChoices choices,
            UsedSources sources) {
        this.book = book;
        this.stored = stored;
        this.record = record;
        this.choices = choices;
        this.sources = sources;
    }

    /** For the container's proxy. */
    PredictionViews() {
        this(null, null, null, null, null);
    }

    @Transactional
    public PredictionView of(Prediction prediction) {
        ActualQualifying actual = ActualQualifying.of(prediction.weekend(), stored);
        PredictionView.Drivers drivers = drivers(prediction, actual);
        FittedModel fitted = book.model(prediction.runId());
        GapModel model = fitted.model();
        Optional<String> soFar = record.soFar(prediction.demonstration()).sentence();
        return new PredictionView(
                drivers.title(),
                drivers.demonstration(),
                prediction.runId(),
                drivers.predictedAt(),
                prediction.cutOff(),
                time(prediction.poleTime()),
                model.kind() + " " + model.softwareVersion() + ", fitted to " + model.rows() + " results of "
                        + model.events() + " qualifyings up to " + model.lastEvent(),
                ModelWords.byWhom(choices.at(fitted.fittedAt())),
                book.judgedModels(prediction.runId()).stream()
                        .map(PredictionViews::judgedModel)
                        .toList(),
                prediction.sessionsUsed().isEmpty() ? "none" : String.join(", ", prediction.sessionsUsed()),
                drivers.rows(),
                drivers.actualKnown(),
                prediction.absentees(),
                prediction.notes(),
                GapChart.of(prediction, actual),
                book.evaluation(prediction.runId()).map(PredictionViews::judged),
                PictureKind.OF_EVALUATION.stream()
                        .flatMap(kind -> picture(prediction, kind).stream())
                        .toList(),
                soFar,
                post(prediction, model, soFar));
    }

    /** The drivers alone, for a card: without the model, the message and the pictures. */
    @Transactional
    public PredictionView.Drivers drivers(Prediction prediction) {
        return drivers(prediction, ActualQualifying.of(prediction.weekend(), stored));
    }

    private static PredictionView.Drivers drivers(Prediction prediction, ActualQualifying actual) {
        return new PredictionView.Drivers(
                prediction.weekend().season() + " " + prediction.eventName(),
                prediction.demonstration(),
                prediction.predictedAt(),
                prediction.rows().stream()
                        .map(row -> row(row, prediction, actual))
                        .toList(),
                actual.isKnown());
    }

    /**
     * What it was made from.
     *
     * @param chosen of which the lines are
     * @param most lines of each list
     */
    @Transactional
    public PredictionView.Sources sources(Prediction prediction, ChosenSources chosen, int most) {
        String address = prediction.path() + "/sources";
        List<UsedSources.Seen> seen = sources.of(prediction.runId());
        List<UsedSources.Seen> listed = seen.stream().filter(chosen::include).toList();
        List<ResultOrigins.Later> later = sources.writtenSince(prediction);
        SourceParts parts = new SourceParts(seen, address);
        return new PredictionView.Sources(
                address,
                parts.all(),
                parts.conditionsKnown(),
                parts.byKind(),
                parts.byKindAndSeasons(),
                chosen.words(),
                listed.size(),
                listed.stream().limit(most).map(PredictionViews::source).toList(),
                later.stream()
                        .limit(most)
                        .map(one -> new PredictionView.Later(
                                one.weekend().toString(),
                                one.resultTable().replace('_', ' '),
                                one.count(),
                                one.lastAt()))
                        .toList(),
                later.size());
    }

    @Transactional
    public SourcesDocument sourcesDocument(Prediction prediction) {
        return SourcesDocument.of(prediction, sources.of(prediction.runId()), sources.writtenSince(prediction));
    }

    private static PredictionView.Source source(UsedSources.Seen seen) {
        UsedSource source = seen.source();
        return new PredictionView.Source(
                source.address(),
                source.sha256().orElse(UNKNOWN),
                source.bytes()
                        .map(bytes -> String.format(Locale.ROOT, "%,d bytes", bytes))
                        .orElse(UNKNOWN),
                source.readAt(),
                source.fed().words(),
                seen.changed().map(UsedSources.Change::at),
                seen.changed().map(UsedSources.Change::sha256).orElse(""),
                remark(source));
    }

    private static String remark(UsedSource source) {
        if (source.changedBefore()) {
            return "written again after these rows were loaded: the hash is of the file when it was predicted";
        }
        if (!source.originKept()) {
            return "origin not kept: these rows were written before anybody wrote down where they came from";
        }
        return source.sha256().isEmpty() ? "this answer is not kept" : "";
    }

    private static PredictionView.Row row(PredictedRow row, Prediction prediction, ActualQualifying actual) {
        return new PredictionView.Row(
                row.position(),
                row.driverCode(),
                row.driverName(),
                row.teamName(),
                PredictionTable.time(row),
                row.position() == 1 ? "pole" : PredictionTable.gap(row, prediction),
                band(row.halfLowPercent(), row.halfHighPercent(), prediction),
                band(row.wideLowPercent(), row.wideHighPercent(), prediction),
                percent(row.poleProbability()),
                percent(row.q3Probability()),
                row.bestPracticeLapMillis() == null
                        ? UNKNOWN
                        : LapTime.ofMillis(row.bestPracticeLapMillis()).format(),
                row.baselinePosition() == null
                        ? UNKNOWN
                        : row.baselinePosition().toString(),
                actual.place(row.driverId()).orElse(UNKNOWN),
                time(actual.bestLap(row.driverId())),
                offBy(row, actual.position(row.driverId())));
    }

    /** {@code +0.10 to +0.42} in seconds, or in percent where no pole time is told. */
    private static String band(double lowPercent, double highPercent, Prediction prediction) {
        double units = prediction.unitsPerPercent();
        String unit = prediction.poleTime().isPresent() ? "s" : "%";
        return String.format(Locale.ROOT, "%.2f to %.2f %s", lowPercent * units, highPercent * units, unit);
    }

    private static String percent(double probability) {
        double percent = probability * 100;
        if (percent > 0 && percent < 1) {
            return "<1 %";
        }
        return String.format(Locale.ROOT, "%.0f %%", percent);
    }

    private static String time(OptionalInt millis) {
        return millis.isPresent() ? LapTime.ofMillis(millis.getAsInt()).format() : UNKNOWN;
    }

    private static String offBy(PredictedRow row, OptionalInt actual) {
        if (actual.isEmpty()) {
            return UNKNOWN;
        }
        int places = actual.getAsInt() - row.position();
        return places == 0 ? "right" : String.format(Locale.ROOT, "%+d", places);
    }

    static PredictionView.Model judgedModel(JudgedModel model) {
        Judgement judgement = model.judgement();
        return new PredictionView.Model(
                model.kind(),
                model.champion() ? "champion" : "challenger",
                model.champion(),
                judgement.events(),
                places(judgement.positionMeanError()),
                String.format(Locale.ROOT, "%.3f", judgement.rankCorrelation()),
                String.format(Locale.ROOT, "%.3f s", judgement.gapMedianErrorSeconds()),
                judgement.polesRight() + " of " + judgement.events());
    }

    private static PredictionView.Judged judged(Evaluation evaluation) {
        return new PredictionView.Judged(
                places(evaluation.positionMeanError()),
                places(evaluation.baselinePositionMeanError()),
                String.format(
                        Locale.ROOT,
                        "%.2f (by practice %.2f)",
                        evaluation.rankCorrelation(),
                        evaluation.baselineRankCorrelation()),
                evaluation.gapMedianError().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "%.3f s",
                                evaluation.gapMedianError().getAsInt() / 1000.0)
                        : UNKNOWN,
                evaluation.poleRight());
    }

    private static String places(double mean) {
        return String.format(Locale.ROOT, "%.2f places", mean);
    }

    private PredictionView.Post post(Prediction prediction, GapModel model, Optional<String> soFar) {
        Optional<StoredPicture> picture = book.picture(prediction.runId(), PictureKind.PREDICTED_ORDER);
        Announcement message = PredictionAnnouncement.of(prediction, model, picture, soFar);
        return new PredictionView.Post(
                message.title(),
                List.of(message.text().replace("**", "").split("\n")),
                message.table().map(PredictionViews::monospaced).orElse(""),
                message.footer(),
                prediction.path(),
                picture(prediction, PictureKind.PREDICTED_ORDER));
    }

    private Optional<PredictionView.Picture> picture(Prediction prediction, PictureKind kind) {
        return book.picture(prediction.runId(), kind)
                .map(drawn -> new PredictionView.Picture(
                        prediction.path() + "/pictures/" + kind.id() + ".svg", drawn.alternative()));
    }

    private static String monospaced(Metadata.Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns());
        rows.addAll(table.rows());
        int columns = table.columns().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                text.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + (i + 1 < columns ? 1 : 0)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
