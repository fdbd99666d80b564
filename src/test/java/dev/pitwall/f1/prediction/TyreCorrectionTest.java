package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TyreCorrectionTest {
    private static final int BEST = 90_000;
    /** 0.5 % of a lap, what the harder tyre costs in these sessions. */
    private static final int STEP = 450;

    private final List<TyreLap> laps = new ArrayList<>();

    @Test
    void a_driver_on_one_tyre_only_is_corrected_by_what_it_cost_the_others() {
        // Ten drivers drove both; the eleventh drove the harder one alone.
        for (int driver = 0; driver < 10; driver++) {
            lap(driver, Tyre.SOFT, BEST);
            lap(driver, Tyre.MEDIUM, BEST + STEP);
        }
        lap(10, Tyre.MEDIUM, BEST + STEP);

        TyreCorrection correction = TyreCorrection.of(weekend(), Set.of());

        // (10 drivers · 0.5 % + 5 · 0.28 %) / 15
        assertThat(correction.step()).isCloseTo(0.425, within(0.003));
        assertThat(of(correction, 10) - of(correction, 0)).isCloseTo(-correction.step(), within(1e-9));
    }

    @Test
    void what_a_step_costs_is_learned_across_sessions_too() {
        List<TyreLap> first = new ArrayList<>();
        List<TyreLap> second = new ArrayList<>();
        for (int driver = 0; driver < 20; driver++) {
            // Half of the field on each tyre in one session, and all on the softer one in the other.
            boolean harder = driver % 2 == 0;
            first.add(made(driver, harder ? Tyre.MEDIUM : Tyre.SOFT, BEST + (harder ? STEP : 0)));
            second.add(made(driver, Tyre.SOFT, BEST));
        }

        TyreCorrection correction = TyreCorrection.of(
                weekend(session(WeekendSession.FP1, first), session(WeekendSession.FP2, second)), Set.of());

        // The median of the first session lies half a step above the softer tyre, so half of it is seen: (10 · 0.25 + 5
        // · 0.28) / 15
        assertThat(correction.step()).isCloseTo(0.26, within(0.003));
        assertThat(correction.of(WeekendSession.FP1, id(0))).isNegative();
        assertThat(correction.of(WeekendSession.FP2, id(0))).isZero();
    }

    @Test
    void with_one_tyre_alone_nobody_is_corrected() {
        for (int driver = 0; driver < 20; driver++) {
            lap(driver, Tyre.MEDIUM, BEST + 10 * driver);
        }

        TyreCorrection correction = TyreCorrection.of(weekend(), Set.of());

        assertThat(of(correction, 0)).isZero();
        assertThat(of(correction, 19)).isZero();
    }

    @Test
    void to_be_known_is_worth_nothing() {
        for (int driver = 0; driver < 6; driver++) {
            lap(driver, driver < 3 ? Tyre.SOFT : Tyre.MEDIUM, BEST);
        }

        TyreCorrection correction = TyreCorrection.of(weekend(), Set.of());

        double sum = 0;
        for (int driver = 0; driver < 6; driver++) {
            sum += of(correction, driver);
        }
        assertThat(sum).isCloseTo(0, within(1e-9));
        assertThat(of(correction, 5)).isNegative();
        assertThat(of(correction, 12)).isZero();
    }

    @Test
    void a_wet_session_has_no_correction_and_tyres_for_rain_are_no_step() {
        for (int driver = 0; driver < 20; driver++) {
            lap(driver, driver < 10 ? Tyre.SOFT : Tyre.MEDIUM, BEST);
            lap(driver, Tyre.INTERMEDIATE, BEST + 9_000);
        }

        assertThat(of(TyreCorrection.of(weekend(), Set.of(WeekendSession.FP1)), 15))
                .isZero();
        assertThat(TyreCorrection.of(weekend(), Set.of()).step()).isCloseTo(0.28, within(1e-9));
    }

    @Test
    void the_tyres_of_four_drivers_are_too_few() {
        for (int driver = 0; driver < 4; driver++) {
            lap(driver, driver < 3 ? Tyre.SOFT : Tyre.MEDIUM, BEST);
        }

        assertThat(of(TyreCorrection.of(weekend(), Set.of()), 3)).isZero();
    }

    private void lap(int driver, Tyre tyre, int millis) {
        laps.add(made(driver, tyre, millis));
    }

    private Weekend weekend() {
        return weekend(session(WeekendSession.FP1, laps));
    }

    private static TyreLap made(int driver, Tyre tyre, int millis) {
        return new TyreLap(id(driver), Optional.of(tyre), millis, OptionalInt.empty());
    }

    private static double of(TyreCorrection correction, int driver) {
        return correction.of(WeekendSession.FP1, id(driver));
    }

    private static String id(int driver) {
        return Weekends.entrant(driver).driverId();
    }

    private static SessionResult session(WeekendSession session, List<TyreLap> tyreLaps) {
        List<SessionRow> rows = tyreLaps.stream()
                .map(TyreLap::driverId)
                .distinct()
                .map(driver -> Weekends.row(
                        Weekends.entrant(Integer.parseInt(driver.substring(7))),
                        tyreLaps.stream()
                                .filter(lap -> lap.driverId().equals(driver))
                                .mapToInt(TyreLap::lapMillis)
                                .min()
                                .orElseThrow(),
                        10))
                .toList();
        return new SessionResult(session, true, rows, tyreLaps, TrackWeather.UNKNOWN);
    }

    private static Weekend weekend(SessionResult... sessions) {
        return new Weekend(
                new EventKey(2024, 1),
                "Round 1",
                "circuit-1",
                CircuitType.RACE,
                List.of(sessions),
                List.of(),
                List.of());
    }
}
