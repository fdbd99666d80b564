package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.Calendar;
import dev.pitwall.f1.data.CalendarEntry;
import dev.pitwall.f1.prediction.Feature;
import dev.pitwall.f1.prediction.FeatureRows;
import dev.pitwall.f1.prediction.QualifyingPredictor;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Builds what the model sees of the weekend's drivers, from the cleaned results up to the cut-off. */
@Named("buildFeatures")
@Dependent
public class BuildFeatures extends AbstractBatchlet {

    private final KnownWeekends weekends;
    private final Calendar calendar;
    private final PredictionBook book;
    private final PredictionTargets targets;
    private final TimingSource source;
    private final RunContext run;
    private final Clock clock;

    @Inject
    BuildFeatures(
            KnownWeekends weekends,
            Calendar calendar,
            PredictionBook book,
            PredictionTargets targets,
            TimingSource source,
            RunContext run,
            Clock clock) {
        this.weekends = weekends;
        this.calendar = calendar;
        this.book = book;
        this.targets = targets;
        this.source = source;
        this.run = run;
        this.clock = clock;
    }

    /** The features as they are stored. */
    public record Document(List<String> features, List<Row> drivers) {

        /** @param values one per feature */
        public record Row(String driverId, double[] values) {}

        static Document of(FeatureRows rows) {
            return new Document(
                    Arrays.stream(Feature.values()).map(Feature::id).toList(),
                    IntStream.range(0, rows.drivers().size())
                            .mapToObj(row -> new Row(rows.drivers().get(row).driverId(), rows.values()[row]))
                            .toList());
        }
    }

    @Override
    public String process() {
        WeekendKey weekend = targets.of(run);
        KnownWeekends.UpTo known = weekends.upTo(weekend);
        CalendarEntry event = calendar.event(weekend).orElseThrow();
        Instant cutOff = CutOff.of(event, source.clock().instant());
        Document document = Document.of(new QualifyingPredictor().features(known.before(), known.weekend()));
        int drivers = document.drivers().size();
        book.keep(new FeatureSet(run.runId(), weekend, drivers, Documents.write(document), cutOff, clock.instant()));
        run.info(weekend + ": " + document.features().size() + " features of " + drivers
                + " drivers, from what was known at " + cutOff);
        run.materialize(Materialization.of("qualifying_features")
                .with("table", "feature_set")
                .with("drivers", drivers, "drivers")
                .with("features", document.features().size(), "features")
                .with("earlier weekends", known.before().weekends().size(), "weekends")
                .with("cut-off", cutOff.toString()));
        return "BUILT";
    }
}
