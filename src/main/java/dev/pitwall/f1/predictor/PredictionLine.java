package dev.pitwall.f1.predictor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the list of predictions; what is not known is a dash.
 *
 * @param meanError in places
 * @param baselineMeanError the same of the order by best practice lap
 */
public record PredictionLine(
        String address,
        String event,
        boolean demonstration,
        String predictedPole,
        String actualPole,
        String meanError,
        String baselineMeanError,
        Instant predictedAt) {

    static PredictionLine of(Prediction prediction, ActualQualifying actual, Optional<Evaluation> evaluation) {
        return new PredictionLine(
                prediction.path(),
                prediction.weekend().season() + " " + prediction.eventName(),
                prediction.demonstration(),
                prediction.rows().stream()
                        .findFirst()
                        .map(PredictedRow::driverName)
                        .orElse("–"),
                actual.poleDriver().orElse("–"),
                evaluation
                        .map(Evaluation::positionMeanError)
                        .map(PredictionLine::number)
                        .orElse("–"),
                evaluation
                        .map(Evaluation::baselinePositionMeanError)
                        .map(PredictionLine::number)
                        .orElse("–"),
                prediction.predictedAt());
    }

    private static String number(double mean) {
        return String.format(Locale.ROOT, "%.2f", mean);
    }
}
