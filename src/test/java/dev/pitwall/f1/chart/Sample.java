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
                    OptionalDouble.empty())))),
    TIME(() -> QualifyingPictures.timeAgainstActual(
            Caption.of("2024 Bahrain Grand Prix: predicted and actual time"), Fields.times(20, 0))),
    TIME_IN_THE_WET(() -> QualifyingPictures.timeAgainstActual(
            new Caption("2024 Belgian Grand Prix: predicted and actual time", "Wet qualifying after dry practice"),
            Fields.times(20, 11_000))),
    TIME_WITH_ONE_FAR_BEHIND(() -> QualifyingPictures.timeAgainstActual(
            Caption.of("2024 São Paulo Grand Prix: predicted and actual time"), oneSlow())),
    TIME_OF_A_TIGHT_FIELD(() -> QualifyingPictures.timeAgainstActual(
            Caption.of("2024 Austrian Grand Prix: predicted and actual time"), tight())),
    POSITION(() -> QualifyingPictures.positionAgainstActual(
            Caption.of("2024 Bahrain Grand Prix: predicted and actual position"), Fields.positions(20))),
    POSITION_OF_TWENTY_TWO(() -> QualifyingPictures.positionAgainstActual(
            new Caption(
                    "2026 Bahrain Grand Prix: predicted and actual position",
                    "DEMONSTRATION: a simulated championship, no real drivers or results."),
            Fields.positions(22))),
    POSITION_ALL_EXACT(() -> QualifyingPictures.positionAgainstActual(Caption.of("All as predicted"), allExact())),
    ACCURACY(() -> QualifyingPictures.accuracyByRound(
            Caption.of("2024: how far predictions were off"), "best practice lap", Fields.rounds(24))),
    ACCURACY_OF_ONE(() -> QualifyingPictures.accuracyByRound(
            Caption.of("2024: how far predictions were off"), "best practice lap", Fields.rounds(1)));

    private final Supplier<Picture> drawing;
    private Picture picture;

    Sample(Supplier<Picture> drawing) {
        this.drawing = drawing;
    }

    /** Drawn once for all tests: a PNG takes a while. */
    synchronized Picture picture() {
        if (picture == null) {
            picture = drawnAgain();
        }
        return picture;
    }

    Picture drawnAgain() {
        return drawing.get();
    }

    private static List<PredictedGap> oneFarBehind() {
        List<PredictedGap> field = new ArrayList<>(Fields.evaluated(20));
        PredictedGap unlucky = field.get(4);
        field.set(4, with(unlucky, unlucky.time(), OptionalDouble.of(14.021)));
        return field;
    }

    private static List<ComparedTime> oneSlow() {
        List<ComparedTime> field = new ArrayList<>(Fields.times(20, 0));
        field.set(6, new ComparedTime("RUS", field.get(6).predictedMillis(), 104_300));
        return field;
    }

    /** Twenty within half a second, as on a short lap. */
    private static List<ComparedTime> tight() {
        return Fields.times(20, 0).stream()
                .map(time -> new ComparedTime(
                        time.code(),
                        64_000 + (time.predictedMillis() - 89_179) / 6,
                        64_000 + (time.actualMillis() - 89_179) / 6))
                .toList();
    }

    private static List<ComparedPosition> allExact() {
        return Fields.positions(20).stream()
                .map(driver -> new ComparedPosition(driver.code(), driver.predicted(), driver.predicted()))
                .toList();
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
