package dev.pitwall.f1.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Fields of drivers to draw. */
final class Fields {

    static final List<String> CODES = List.of(
            "VER", "LEC", "SAI", "PER", "NOR", "ALO", "RUS", "HAM", "PIA", "HUL", "TSU", "STR", "ALB", "RIC", "MAG",
            "BOT", "ZHO", "SAR", "GAS", "OCO", "BEA", "LAW");

    private Fields() {}

    /** Closely behind each other, as fields are; bands widen to the back. */
    static List<PredictedGap> predicted(int drivers) {
        List<PredictedGap> field = new ArrayList<>();
        for (int i = 0; i < drivers; i++) {
            double gap = gap(i);
            field.add(new PredictedGap(
                    i + 1,
                    CODES.get(i),
                    gap,
                    new PredictedGap.Span(Math.max(0, gap - 0.12 - 0.01 * i), gap + 0.16 + 0.012 * i),
                    new PredictedGap.Span(Math.max(0, gap - 0.3 - 0.01 * i), gap + 0.38 + 0.03 * i),
                    Optional.of(time(89_179 + Math.round(1000 * gap))),
                    OptionalDouble.empty()));
        }
        return field;
    }

    /** The same with what came out. */
    static List<PredictedGap> evaluated(int drivers) {
        return predicted(drivers).stream()
                .map(driver -> new PredictedGap(
                        driver.position(),
                        driver.code(),
                        driver.gap(),
                        driver.half(),
                        driver.wide(),
                        driver.time(),
                        OptionalDouble.of(actual(driver.position() - 1))))
                .toList();
    }

    /** @param later what all were slower than predicted, in milliseconds */
    static List<ComparedTime> times(int drivers, int later) {
        return IntStream.range(0, drivers)
                .mapToObj(i -> new ComparedTime(CODES.get(i), (int) (89_179 + Math.round(1000 * gap(i))), (int)
                        (89_179 + later + Math.round(1000 * actual(i)))))
                .toList();
    }

    /** In the order of {@link #actual}. */
    static List<ComparedPosition> positions(int drivers) {
        List<Integer> order = IntStream.range(0, drivers)
                .boxed()
                .sorted(Comparator.comparingDouble(Fields::actual))
                .toList();
        return IntStream.range(0, drivers)
                .mapToObj(i -> new ComparedPosition(CODES.get(i), i + 1, order.indexOf(i) + 1))
                .toList();
    }

    static List<RoundAccuracy> rounds(int rounds) {
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> new RoundAccuracy(
                        round,
                        "Grand Prix " + round,
                        2.5 + 0.9 * Math.sin(1.7 * round),
                        2.9 + 0.9 * Math.sin(1.7 * round + 0.4)))
                .toList();
    }

    static double gap(int index) {
        return 0.09 * index + 0.003 * index * index + 0.03 * (index % 3);
    }

    static double actual(int index) {
        return Math.abs(gap(index) + 0.28 * Math.sin(2.3 * index));
    }

    static String time(long millis) {
        return String.format(Locale.ROOT, "%d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
    }
}
