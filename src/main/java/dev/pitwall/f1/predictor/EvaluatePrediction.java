package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.NaiveBaseline;
import dev.pitwall.f1.prediction.QualifyingRow;
import dev.pitwall.f1.prediction.Ranking;
import dev.pitwall.f1.prediction.Weekend;
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
import java.util.Optional;
import java.util.OptionalInt;

/** Judges the latest prediction of a weekend by its qualifying, beside the order by best practice lap. */
@Named("evaluatePrediction")
@Dependent
public class EvaluatePrediction extends AbstractBatchlet {

    private final KnownWeekends weekends;
    private final PredictionBook book;
    private final PredictionTargets targets;
    private final RunContext run;
    private final Clock clock;

    @Inject
    EvaluatePrediction(
            KnownWeekends weekends, PredictionBook book, PredictionTargets targets, RunContext run, Clock clock) {
        this.weekends = weekends;
        this.book = book;
        this.targets = targets;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        Weekend weekend = weekends.upTo(targets.of(run)).weekend();
        if (weekend.qualifying().stream().noneMatch(QualifyingRow::classified)) {
            throw new IllegalStateException("the qualifying of the " + weekend.name()
                    + " has no classified driver in the database; the timing source has not published it yet");
        }
        Prediction prediction = book.predictionToJudge(targets.of(run));
        Evaluation evaluation = judge(prediction, weekend);
        book.keep(evaluation);
        run.info(String.format(
                Locale.ROOT,
                "%.2f places off on average over %d drivers, rank correlation %.3f; by best practice lap %.2f and %.3f",
                evaluation.positionMeanError(),
                evaluation.drivers(),
                evaluation.rankCorrelation(),
                evaluation.baselinePositionMeanError(),
                evaluation.baselineRankCorrelation()));
        run.materialize(materialization(prediction, evaluation));
        return "EVALUATED";
    }

    private Evaluation judge(Prediction prediction, Weekend weekend) {
        List<String> predicted =
                prediction.rows().stream().map(PredictedRow::driverId).toList();
        return new Evaluation(
                prediction.runId(),
                run.runId(),
                Ranking.of(predicted, weekend.qualifying()),
                Ranking.of(NaiveBaseline.order(weekend), weekend.qualifying()),
                medianGapErrorMillis(prediction, weekend),
                clock.instant());
    }

    /** Of |predicted − actual gap| to the fastest, both on the actual pole time; drivers without a lap do not count. */
    private static OptionalInt medianGapErrorMillis(Prediction prediction, Weekend weekend) {
        OptionalInt pole = weekend.qualifying().stream()
                .filter(QualifyingRow::classified)
                .map(QualifyingRow::bestLapMillis)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
        if (pole.isEmpty()) {
            return OptionalInt.empty();
        }
        double[] errors = prediction.rows().stream()
                .flatMap(row -> gapMillis(row.driverId(), weekend, pole.getAsInt())
                        .map(actual -> Math.abs(row.gapPercent() / 100 * pole.getAsInt() - actual))
                        .stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (errors.length == 0) {
            return OptionalInt.empty();
        }
        double middle = (errors[(errors.length - 1) / 2] + errors[errors.length / 2]) / 2;
        return OptionalInt.of((int) Math.rint(middle));
    }

    private static Optional<Double> gapMillis(String driverId, Weekend weekend, int poleMillis) {
        return weekend.qualifying().stream()
                .filter(QualifyingRow::classified)
                .filter(row -> row.entrant().driverId().equals(driverId))
                .map(QualifyingRow::bestLapMillis)
                .filter(OptionalInt::isPresent)
                .map(lap -> (double) lap.getAsInt() - poleMillis)
                .findFirst();
    }

    private static Materialization materialization(Prediction prediction, Evaluation evaluation) {
        return Materialization.of("prediction_evaluation")
                .forPartition(prediction.eventKey())
                .with("table", "prediction_evaluation")
                .with("position mean error", evaluation.positionMeanError(), "places")
                .with("position mean error by practice", evaluation.baselinePositionMeanError(), "places")
                .with("rank correlation", evaluation.rankCorrelation(), "")
                .with("rank correlation by practice", evaluation.baselineRankCorrelation(), "")
                .with("drivers compared", evaluation.drivers(), "drivers")
                .with("page", new Metadata.Link(prediction.path(), prediction.eventName()));
    }
}
