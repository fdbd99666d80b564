package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationBookTest {
    private static final int DRIVERS = 20;

    @Test
    void bands_hold_the_share_that_they_name() {
        assertThat(coverage(10, event -> 1).wide()).isCloseTo(0.8, within(0.05));
        assertThat(coverage(11, event -> 1).half()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void bands_hold_their_share_also_when_errors_grow_with_the_years() {
        Coverage grown = coverage(12, event -> 1 + event / 40.0);

        assertThat(grown.wide()).isCloseTo(0.8, within(0.05));
        assertThat(grown.half()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void bands_hold_their_share_also_when_whole_events_are_wild() {
        Coverage wild = coverage(13, event -> event % 7 == 0 ? 4 : 1);

        assertThat(wild.wide()).isCloseTo(0.8, within(0.05));
        assertThat(wild.half()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void the_wide_band_holds_the_narrow_one() {
        CalibrationBook book = new CalibrationBook();
        Random random = new Random(14);
        for (int event = 0; event < 60; event++) {
            book.add(event(random, event % 2 == 0 ? 3 : 0.2), OptionalDouble.of(-0.5));
            for (Calibration.BandZone zone : book.calibration().bands()) {
                assertThat(zone.q10()).isLessThanOrEqualTo(zone.q25());
                assertThat(zone.q90()).isGreaterThanOrEqualTo(zone.q75());
            }
        }
    }

    private record Coverage(double half, double wide) {}

    private interface Size {
        double of(int event);
    }

    /** Of 100 events, told before each of them, after 30 to learn from. */
    private static Coverage coverage(int seed, Size size) {
        CalibrationBook book = new CalibrationBook();
        Random random = new Random(seed);
        double half = 0;
        double wide = 0;
        for (int event = 0; event < 130; event++) {
            List<CalibrationBook.Result> results = event(random, size.of(event));
            if (event >= 30) {
                Calibration told = book.calibration();
                for (CalibrationBook.Result result : results) {
                    double gap = told.gapPercent(result.behind(), result.spread());
                    Calibration.BandZone zone = told.zoneOf(result.position());
                    half += zone.half(gap, 1).contains(result.gapPercent()) ? 1 : 0;
                    wide += zone.wide(gap, 1).contains(result.gapPercent()) ? 1 : 0;
                }
            }
            book.add(results, OptionalDouble.of(-0.5));
        }
        return new Coverage(half / (100 * DRIVERS), wide / (100 * DRIVERS));
    }

    private static List<CalibrationBook.Result> event(Random random, double size) {
        List<CalibrationBook.Result> results = new ArrayList<>();
        for (int place = 0; place < DRIVERS; place++) {
            double error = 0.2 * size * random.nextGaussian();
            double gap = Math.max(0, 1 + 0.1 * place + error);
            results.add(new CalibrationBook.Result(place + 1, 0.05 * place, 1, 1, gap, error));
        }
        return results;
    }
}
