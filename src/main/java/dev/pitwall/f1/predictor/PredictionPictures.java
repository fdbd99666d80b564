package dev.pitwall.f1.predictor;

import dev.pitwall.f1.chart.Caption;
import dev.pitwall.f1.chart.ComparedPosition;
import dev.pitwall.f1.chart.ComparedTime;
import dev.pitwall.f1.chart.GapUnit;
import dev.pitwall.f1.chart.Picture;
import dev.pitwall.f1.chart.PredictedGap;
import dev.pitwall.f1.chart.QualifyingPictures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The pictures of a prediction, made from its rows. */
final class PredictionPictures {

    private PredictionPictures() {}

    /** Each driver's predicted gap with its bands. */
    static Picture predictedOrder(Prediction prediction) {
        return QualifyingPictures.predictedOrder(
                caption(prediction, "predicted qualifying"),
                prediction.poleTime().isPresent() ? GapUnit.SECONDS : GapUnit.PERCENT,
                prediction.rows().stream()
                        .map(row -> gap(row, prediction.unitsPerPercent()))
                        .toList());
    }

    /** Predicted against actual time and position; without those for which no driver has both. */
    static Map<PictureKind, Picture> againstActual(Prediction prediction, ActualQualifying actual) {
        Map<PictureKind, Picture> pictures = new EnumMap<>(PictureKind.class);
        List<ComparedTime> times = prediction.rows().stream()
                .filter(row ->
                        row.time().isPresent() && actual.bestLap(row.driverId()).isPresent())
                .map(row -> new ComparedTime(
                        row.driverCode(),
                        row.time().getAsInt(),
                        actual.bestLap(row.driverId()).getAsInt()))
                .toList();
        List<ComparedPosition> positions = prediction.rows().stream()
                .filter(row -> actual.position(row.driverId()).isPresent())
                .map(row -> new ComparedPosition(
                        row.driverCode(),
                        row.position(),
                        actual.position(row.driverId()).getAsInt()))
                .toList();
        if (!times.isEmpty()) {
            pictures.put(
                    PictureKind.TIME_AGAINST_ACTUAL,
                    QualifyingPictures.timeAgainstActual(caption(prediction, "predicted and actual time"), times));
        }
        if (!positions.isEmpty()) {
            pictures.put(
                    PictureKind.POSITION_AGAINST_ACTUAL,
                    QualifyingPictures.positionAgainstActual(
                            caption(prediction, "predicted and actual position"), positions));
        }
        return pictures;
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

    private static Caption caption(Prediction prediction, String what) {
        return new Caption(
                prediction.weekend().season() + " " + prediction.eventName() + ": " + what,
                prediction.demonstration() ? "DEMONSTRATION: simulated" : "");
    }
}
