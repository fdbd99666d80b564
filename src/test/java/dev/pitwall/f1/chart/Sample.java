package dev.pitwall.f1.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Pictures of every kind, of ordinary and awkward data; what is promised holds for each of them. */
enum Sample {
    ORDER(() -> QualifyingPictures.predictedOrder(
            new Caption("2024 Bahrain Grand Prix: predicted qualifying", "Made from FP1, FP2 and FP3"),
            GapUnit.SECONDS,
            Fields.predicted(20))),
    ORDER_OF_TWENTY_TWO_EVALUATED(() -> QualifyingPictures.predictedOrder(
            new Caption(
                    "2026 Gran Premio de la Comunidad Autónoma de Madrid: predicted & actual qualifying",
                    "DEMONSTRATION: a simulated championship, no real drivers or results."),
            GapUnit.SECONDS,
            Fields.evaluated(22))),
    ORDER_WITH_ONE_FAR_BEHIND(() -> QualifyingPictures.predictedOrder(
            Caption.of("2024 São Paulo Grand Prix: predicted qualifying"), GapUnit.SECONDS, oneFarBehind())),
    ORDER_IN_PERCENT(() -> QualifyingPictures.predictedOrder(
            Caption.of("2024 Monaco Grand Prix: predicted qualifying"), GapUnit.PERCENT, withoutTimes())),
    ORDER_OF_ONE(() -> QualifyingPictures.predictedOrder(
            Caption.of("A test"),
            GapUnit.SECONDS,
            List.of(new PredictedGap(
                    1,
                    "VER",
                    0,
                    new PredictedGap.Span(0, 0),
                    new PredictedGap.Span(0, 0),
                    Optional.empty(),
                    OptionalDouble.empty()))));

    private final Supplier<Picture> drawing;

    Sample(Supplier<Picture> drawing) {
        this.drawing = drawing;
    }

    Picture picture() {
        return drawing.get();
    }

    private static List<PredictedGap> oneFarBehind() {
        List<PredictedGap> field = new ArrayList<>(Fields.evaluated(20));
        PredictedGap unlucky = field.get(4);
        field.set(4, with(unlucky, unlucky.time(), OptionalDouble.of(14.021)));
        return field;
    }

    private static List<PredictedGap> withoutTimes() {
        return Fields.predicted(20).stream()
                .map(driver -> with(driver, Optional.empty(), driver.actual()))
                .toList();
    }

    private static PredictedGap with(PredictedGap driver, Optional<String> time, OptionalDouble actual) {
        return new PredictedGap(
                driver.position(), driver.code(), driver.gap(), driver.half(), driver.wide(), time, actual);
    }
}
