package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.Calendar;
import dev.pitwall.f1.data.CalendarEntry;
import dev.pitwall.f1.prediction.Note;
import dev.pitwall.f1.prediction.QualifyingPrediction;
import dev.pitwall.f1.prediction.QualifyingPredictor;
import dev.pitwall.f1.prediction.SessionResult;
import dev.pitwall.f1.prediction.Weekend;
import dev.pitwall.f1.timing.TimingSource;
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
import java.util.stream.Stream;

/** Predicts the order and the gaps with the model that was fitted, and keeps them. */
@Named("predictQualifying")
@Dependent
public class PredictQualifying extends AbstractBatchlet {

    private final KnownWeekends weekends;
    private final Calendar calendar;
    private final PredictionBook book;
    private final PredictionTargets targets;
    private final TimingSource source;
    private final ChampionChoices choices;
    private final UsedSources sources;
    private final RunContext run;
    private final Clock clock;

    @Inject
    PredictQualifying(
            KnownWeekends weekends,
            Calendar calendar,
            PredictionBook book,
            PredictionTargets targets,
            TimingSource source,
            ChampionChoices choices,
            UsedSources sources,
            RunContext run,
            Clock clock) {
        this.weekends = weekends;
        this.calendar = calendar;
        this.book = book;
        this.targets = targets;
        this.source = source;
        this.choices = choices;
        this.sources = sources;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        WeekendKey weekend = targets.of(run);
        KnownWeekends.UpTo known = weekends.upTo(weekend);
        FittedModel model = book.model(run.runId());
        QualifyingPrediction predicted =
                new QualifyingPredictor().predict(model.model(), known.before(), known.weekend());
        Prediction prediction = prediction(
                weekend,
                known.weekend(),
                predicted,
                ModelWords.notes(model, choices.at(model.fittedAt()), book.kindBefore(model)));
        book.keep(prediction);
        int used = sources.keep(run.runId(), weekend, prediction.predictedAt());
        prediction.absentees().forEach(one -> run.warn(one.driverName() + " is not predicted: " + one.reason()));
        prediction.notes().forEach(run::info);
        run.info(summary(prediction));
        run.materialize(Materialization.of("predicted_qualifying")
                .forPartition(prediction.eventKey())
                .with("table", "prediction_row")
                .with("drivers", prediction.rows().size(), "drivers")
                .with("drivers left out", prediction.absentees().size(), "drivers")
                .with("order", PredictionTable.of(prediction))
                .with("answers and files that it was made from", used, "sources")
                .with("page", new Metadata.Link(prediction.path(), prediction.eventName())));
        return "PREDICTED";
    }

    private Prediction prediction(
            WeekendKey key, Weekend weekend, QualifyingPrediction predicted, List<String> modelNotes) {
        CalendarEntry event = calendar.event(key).orElseThrow();
        PracticeLaps practice = PracticeLaps.of(weekend);
        List<PredictedRow> rows = predicted.drivers().stream()
                .map(driver -> PredictedRow.of(
                        driver,
                        practice.bestLap(driver.entrant().driverId()),
                        practice.baselinePosition(driver.entrant().driverId())))
                .toList();
        return new Prediction(run.runId(), key, event.eventKey(), event.eventName())
                .ofOrder(rows, predicted.missing().stream().map(Absentee::of).toList(), predicted.poleMillis())
                .from(
                        sessions(weekend),
                        Stream.concat(predicted.notes().stream().map(Note::text), modelNotes.stream())
                                .toList(),
                        source.demonstration(),
                        book.features(run.runId()).cutOff(),
                        clock.instant());
    }

    private static List<String> sessions(Weekend weekend) {
        return weekend.beforeQualifying().sessions().stream()
                .map(SessionResult::session)
                .map(Enum::name)
                .toList();
    }

    private static String summary(Prediction prediction) {
        return prediction.rows().isEmpty()
                ? "predicted no driver of " + prediction.eventName()
                : "predicted " + prediction.rows().size() + " drivers of the "
                        + prediction.weekend().season() + " "
                        + prediction.eventName() + ", "
                        + prediction.rows().get(0).driverName() + " on pole";
    }
}
