package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.prediction.QualifyingPredictor;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Fits the model to every weekend that was over, and keeps it with all that made it. */
@Named("fitModel")
@Dependent
public class FitModel extends AbstractBatchlet {

    private final KnownWeekends weekends;
    private final PredictionBook book;
    private final PredictionTargets targets;
    private final RunContext run;
    private final Clock clock;

    @Inject
    FitModel(KnownWeekends weekends, PredictionBook book, PredictionTargets targets, RunContext run, Clock clock) {
        this.weekends = weekends;
        this.book = book;
        this.targets = targets;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        WeekendKey weekend = targets.of(run);
        KnownWeekends.UpTo known = weekends.upTo(weekend);
        GapModel model = new QualifyingPredictor().train(ModelKind.RIDGE, known.before(), known.weekend());
        book.keep(new FittedModel(
                run.runId(), weekend, model, book.features(run.runId()).cutOff(), clock.instant()));
        run.info("fitted " + model.kind() + " to " + model.rows() + " qualifying results of " + model.events()
                + " events; the last was " + model.lastEvent());
        run.materialize(Materialization.of("qualifying_model")
                .with("table", "qualifying_model")
                .with("kind", model.kind())
                .with("training rows", model.rows(), "drivers")
                .with("training events", model.events(), "events")
                .with("coefficients", coefficients(model))
                .with("SHA-256 of the training data", model.historySha256())
                .with("software version", model.softwareVersion()));
        return "FITTED";
    }

    private static Metadata.Table coefficients(GapModel model) {
        return new Metadata.Table(
                List.of("feature", "coefficient"),
                model.coefficients().stream()
                        .map(one -> List.of(one.feature(), String.format(Locale.ROOT, "%.6f", one.value())))
                        .toList());
    }
}
