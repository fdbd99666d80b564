package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What tyres, speeds at the trap and weather do to a prediction, and what they must not do. */
class ConditionsTest {
    private static final EventKey PREDICTED = new EventKey(2021, 8);

    private final QualifyingPredictor predictor = new QualifyingPredictor();
    private final History results = Weekends.seasons(2020, 2021, 12);
    private final History known = with(results, ConditionsTest::known);

    @Test
    void with_results_alone_it_predicts_to_the_bit_what_the_champion_predicts() {
        assertThat(predict(ModelKind.CONDITIONS, results)).isEqualTo(predict(ModelKind.RIDGE, results));
    }

    @Test
    void the_models_of_results_predict_the_same_whatever_else_is_known() {
        for (ModelKind kind : Set.of(ModelKind.RIDGE, ModelKind.LEAST_SQUARES)) {
            assertThat(predict(kind, known)).isEqualTo(predict(kind, results));
        }
    }

    @Test
    void where_tyres_and_speeds_are_known_they_change_its_prediction() {
        assertThat(predict(ModelKind.CONDITIONS, known)).isNotEqualTo(predict(ModelKind.CONDITIONS, results));
    }

    @Test
    void a_lap_or_a_speed_from_after_qualifying_changes_nothing() {
        // As in the sprint weekends of 2021 and 2022, in which the second practice ran after qualifying.
        History late = with(known, ConditionsTest::secondPracticeLate);
        History disturbed = with(late, weekend -> changed(weekend, WeekendSession.FP2));

        assertThat(predict(ModelKind.CONDITIONS, disturbed)).isEqualTo(predict(ModelKind.CONDITIONS, late));
    }

    @Test
    void a_lap_or_a_speed_of_a_later_weekend_changes_nothing() {
        History disturbed = with(
                known,
                weekend -> weekend.key().compareTo(PREDICTED) > 0 ? changed(weekend, WeekendSession.FP3) : weekend);

        assertThat(predict(ModelKind.CONDITIONS, disturbed)).isEqualTo(predict(ModelKind.CONDITIONS, known));
    }

    @Test
    void a_lap_of_this_weekend_and_of_an_earlier_one_does_change_it() {
        for (EventKey of : List.of(PREDICTED, new EventKey(2021, 3))) {
            History disturbed =
                    with(known, weekend -> weekend.key().equals(of) ? changed(weekend, WeekendSession.FP3) : weekend);

            assertThat(predict(ModelKind.CONDITIONS, disturbed)).isNotEqualTo(predict(ModelKind.CONDITIONS, known));
        }
    }

    @Test
    void a_driver_whose_speed_is_missing_stands_in_the_middle_of_the_field() {
        List<TyreLap> laps = new ArrayList<>();
        for (int driver = 1; driver < 20; driver++) {
            laps.add(new TyreLap(
                    Weekends.entrant(driver).driverId(), Optional.empty(), 90_000, OptionalInt.of(290 + driver)));
        }
        Weekend weekend = sessions(
                results.find(PREDICTED).orElseThrow(),
                session -> new SessionResult(session.session(), true, session.rows(), laps, TrackWeather.UNKNOWN));

        TrapSpeeds speeds = TrapSpeeds.of(weekend);

        assertThat(speeds.of(Weekends.entrant(0).driverId())).isZero();
        assertThat(speeds.of(Weekends.entrant(10).driverId())).isZero();
        assertThat(speeds.of(Weekends.entrant(12).driverId())).isEqualTo(2);
    }

    @Test
    void a_fault_of_the_trap_is_cut_off_and_four_speeds_are_none() {
        Weekend weekend = results.find(PREDICTED).orElseThrow();

        assertThat(TrapSpeeds.of(speeds(weekend, 300, 301, 302, 303, 380)).of(id(4)))
                .isEqualTo(15);
        assertThat(TrapSpeeds.of(speeds(weekend, 300, 301, 302, 310)).of(id(3))).isZero();
    }

    @Test
    void tyres_of_a_session_in_which_it_rained_say_nothing() {
        Weekend dry = known.find(PREDICTED).orElseThrow();
        Weekend rain = sessions(
                dry,
                session -> new SessionResult(
                        session.session(),
                        true,
                        session.rows(),
                        session.tyreLaps(),
                        new TrackWeather(OptionalDouble.empty(), OptionalDouble.of(0.6))));

        assertThat(tyre(dry)).anyMatch(value -> value != 0);
        assertThat(tyre(rain)).containsOnly(0.0);
    }

    private List<Double> tyre(Weekend weekend) {
        return Arrays.stream(predictor.features(known, weekend).values())
                .map(row -> row[Feature.TYRE.ordinal()])
                .toList();
    }

    @Test
    void rain_in_the_forecast_widens_the_bands_and_makes_the_favourite_less_likely() {
        History rain = with(known, weekend -> forecast(weekend, 0.9));
        History dry = with(known, weekend -> forecast(weekend, 0));

        PredictedDriver told =
                predict(ModelKind.CONDITIONS, onlyAt(PREDICTED, rain)).get(0);
        PredictedDriver before = predict(ModelKind.CONDITIONS, known).get(0);

        assertThat(told.poleProbability()).isLessThan(before.poleProbability());
        assertThat(width(predict(ModelKind.CONDITIONS, onlyAt(PREDICTED, rain))))
                .isGreaterThan(1.2 * width(predict(ModelKind.CONDITIONS, known)));
        assertThat(width(predict(ModelKind.CONDITIONS, onlyAt(PREDICTED, dry))))
                .isEqualTo(width(predict(ModelKind.CONDITIONS, known)));
    }

    @Test
    void rain_in_the_forecast_is_told_whichever_model_speaks() {
        History rain = with(results, weekend -> forecast(weekend, 0.6));
        Weekend weekend = rain.find(PREDICTED).orElseThrow();

        QualifyingPrediction prediction =
                predictor.predict(predictor.train(ModelKind.RIDGE, rain, weekend), rain, weekend);

        assertThat(prediction.notes())
                .filteredOn(note -> note.kind() == Note.Kind.RAIN_FORECAST)
                .extracting(Note::text)
                .singleElement()
                .asString()
                .contains("60 %");
    }

    private List<PredictedDriver> predict(ModelKind kind, History history) {
        Weekend weekend = history.find(PREDICTED).orElseThrow();
        return predictor
                .predict(predictor.train(kind, history, weekend), history, weekend)
                .drivers();
    }

    /** The weekend from one history, all others as they are known. */
    private History onlyAt(EventKey key, History changed) {
        return with(
                known, weekend -> weekend.key().equals(key) ? changed.find(key).orElseThrow() : weekend);
    }

    private static double width(List<PredictedDriver> drivers) {
        return drivers.stream()
                .mapToDouble(
                        driver -> driver.wide().highPercent() - driver.wide().lowPercent())
                .sum();
    }

    private static String id(int driver) {
        return Weekends.entrant(driver).driverId();
    }

    private static History with(History history, UnaryOperator<Weekend> change) {
        return new History(history.weekends().stream().map(change).toList());
    }

    /** Every third driver on the harder tyre, in another third each weekend; every driver with a speed. */
    private static Weekend known(Weekend weekend) {
        int turn = weekend.key().round() % 3;
        return sessions(weekend, session -> {
            List<TyreLap> laps = new ArrayList<>();
            for (SessionRow row : session.rows()) {
                int driver = row.entrant().number() - 1;
                laps.add(new TyreLap(
                        row.entrant().driverId(),
                        Optional.of((driver + turn) % 3 == 0 ? Tyre.MEDIUM : Tyre.SOFT),
                        row.bestLapMillis().orElseThrow(),
                        OptionalInt.of(300 + (driver * 7 + weekend.key().round()) % 20)));
            }
            return new SessionResult(
                    session.session(), session.beforeQualifying(), session.rows(), laps, TrackWeather.UNKNOWN);
        });
    }

    private static Weekend secondPracticeLate(Weekend weekend) {
        return sessions(
                weekend,
                session -> session.session() == WeekendSession.FP2
                        ? new SessionResult(
                                session.session(), false, session.rows(), session.tyreLaps(), session.weather())
                        : session);
    }

    /** One session with the tyres the other way about, and other speeds. */
    private static Weekend changed(Weekend weekend, WeekendSession which) {
        return sessions(
                weekend,
                session -> session.session() != which
                        ? session
                        : new SessionResult(
                                which,
                                session.beforeQualifying(),
                                session.rows(),
                                session.tyreLaps().stream()
                                        .map(lap -> new TyreLap(
                                                lap.driverId(),
                                                lap.tyre().map(tyre -> tyre == Tyre.SOFT ? Tyre.HARD : Tyre.SOFT),
                                                lap.lapMillis(),
                                                OptionalInt.of(
                                                        630 - lap.trapKmh().orElseThrow())))
                                        .toList(),
                                new TrackWeather(OptionalDouble.of(30), OptionalDouble.of(1))));
    }

    private static Weekend forecast(Weekend weekend, double rainChance) {
        return new Weekend(
                weekend.key(),
                weekend.name(),
                weekend.circuitId(),
                weekend.circuitType(),
                weekend.sessions(),
                weekend.qualifying(),
                weekend.race(),
                new QualifyingForecast(OptionalDouble.of(20), OptionalDouble.of(rainChance)));
    }

    private static Weekend speeds(Weekend weekend, int... kmh) {
        List<TyreLap> laps = new ArrayList<>();
        for (int driver = 0; driver < kmh.length; driver++) {
            laps.add(new TyreLap(id(driver), Optional.empty(), 90_000, OptionalInt.of(kmh[driver])));
        }
        return sessions(
                weekend,
                session -> new SessionResult(session.session(), true, session.rows(), laps, TrackWeather.UNKNOWN));
    }

    private static Weekend sessions(Weekend weekend, UnaryOperator<SessionResult> change) {
        return new Weekend(
                weekend.key(),
                weekend.name(),
                weekend.circuitId(),
                weekend.circuitType(),
                weekend.sessions().stream().map(change).toList(),
                weekend.qualifying(),
                weekend.race(),
                weekend.forecast());
    }
}
