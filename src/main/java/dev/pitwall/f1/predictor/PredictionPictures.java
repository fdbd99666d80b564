package dev.pitwall.f1.predictor;

import dev.pitwall.f1.chart.Caption;
import dev.pitwall.f1.chart.GapUnit;
import dev.pitwall.f1.chart.Picture;
import dev.pitwall.f1.chart.PredictedGap;
import dev.pitwall.f1.chart.QualifyingPictures;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The pictures of a prediction, made from its rows. */
final class PredictionPictures {

    private PredictionPictures() {}

    /** Each driver's predicted gap with its bands. */
    static Picture predictedOrder(Prediction prediction) {
        OptionalInt pole = prediction.poleTime();
        double unitsPerPercent = pole.isPresent() ? pole.getAsInt() / 100_000.0 : 1;
        return QualifyingPictures.predictedOrder(
                caption(prediction),
                pole.isPresent() ? GapUnit.SECONDS : GapUnit.PERCENT,
                prediction.rows().stream().map(row -> gap(row, unitsPerPercent)).toList());
    }

    private static PredictedGap gap(PredictedRow row, double unitsPerPercent) {
        return new PredictedGap(
                row.position(),
                row.driverCode(),
                row.gapPercent() * unitsPerPercent,
                span(row.halfLowPercent(), row.halfHighPercent(), unitsPerPercent),
                span(row.wideLowPercent(), row.wideHighPercent(), unitsPerPercent),
                row.time().isPresent() ? Optional.of(PredictionTable.time(row)) : Optional.empty(),
                OptionalDouble.empty());
    }

    private static PredictedGap.Span span(double lowPercent, double highPercent, double unitsPerPercent) {
        return new PredictedGap.Span(lowPercent * unitsPerPercent, highPercent * unitsPerPercent);
    }

    private static Caption caption(Prediction prediction) {
        return new Caption(
                prediction.weekend().season() + " " + prediction.eventName() + ": predicted qualifying",
                prediction.demonstration() ? "DEMONSTRATION: simulated" : "");
    }
}
