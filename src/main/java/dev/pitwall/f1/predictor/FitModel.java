package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.f1.prediction.Judgement;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.prediction.WalkForward;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fits the model to every weekend that was over, and keeps it with all that made it; and judges it and every other model walk-forward
 * over the latest of those weekends, and over every earlier one that the record of rounds lacks.
 */
@Named("fitModel")
@Dependent
public class FitModel extends AbstractBatchlet {

    /** A season, nearly: enough to tell models apart, and seconds to compute. */
    private static final int EVENTS_TO_JUDGE = 20;

    private final KnownWeekends weekends;
    private final Champion champion;
    private final RoundRecord record;
    private final TimingSource source;
    private final PredictionBook book;
    private final PredictionTargets targets;
    private final RunContext run;
    private final Clock clock;

    @Inject
    FitModel(
            KnownWeekends weekends,
            Champion champion,
            RoundRecord record,
            TimingSource source,
            PredictionBook book,
            PredictionTargets targets,
            RunContext run,
            Clock clock) {
        this.weekends = weekends;
        this.champion = champion;
        this.record = record;
        this.source = source;
        this.book = book;
        this.targets = targets;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        WeekendKey weekend = targets.of(run);
        KnownWeekends.UpTo known = weekends.upTo(weekend);
        Champion.Word word = champion.word();
        Set<WeekendKey> judged = record.judged(source.demonstration());
        WalkForward.Trained trained = new WalkForward()
                .train(
                        word.kind(),
                        known.before(),
                        known.weekend(),
                        EVENTS_TO_JUDGE,
                        event -> !judged.contains(new WeekendKey(event.season(), event.round())));
        GapModel model = trained.model();
        book.keep(new FittedModel(
                run.runId(), weekend, model, book.features(run.runId()).cutOff(), clock.instant()));
        run.info(ModelWords.spoken(word));
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
        keep(trained.evaluations(), word.kind());
        return "FITTED";
    }

    private void keep(Map<ModelKind, List<WalkForward.Evaluation>> rounds, ModelKind champion) {
        rounds.forEach((kind, evaluations) -> {
            evaluations.forEach(round ->
                    record.keep(new JudgedRound(source.demonstration(), kind, round, run.runId(), clock.instant())));
            int size = evaluations.size();
            Judgement judgement = Judgement.of(evaluations.subList(Math.max(0, size - EVENTS_TO_JUDGE), size));
            boolean told = kind == champion;
            book.keep(new JudgedModel(run.runId(), kind, told, judgement, clock.instant()));
            run.info(String.format(
                    Locale.ROOT,
                    "%s model %s: %.2f places off, rank correlation %.3f, gap %.3f s off, over the last %d events",
                    told ? "the" : "the other",
                    kind.id(),
                    judgement.positionMeanError(),
                    judgement.rankCorrelation(),
                    judgement.gapMedianErrorSeconds(),
                    judgement.events()));
        });
    }

    private static Metadata.Table coefficients(GapModel model) {
        return new Metadata.Table(
                List.of("feature", "coefficient"),
                model.coefficients().stream()
                        .map(one -> List.of(one.feature(), String.format(Locale.ROOT, "%.6f", one.value())))
                        .toList());
    }
}
