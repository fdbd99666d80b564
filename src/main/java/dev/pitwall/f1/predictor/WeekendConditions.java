package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.Forecasts;
import dev.pitwall.f1.data.LapMarks;
import dev.pitwall.f1.data.RawSessionKey;
import dev.pitwall.f1.prediction.QualifyingForecast;
import dev.pitwall.f1.prediction.TrackWeather;
import dev.pitwall.f1.prediction.Tyre;
import dev.pitwall.f1.prediction.TyreLap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tyres, speeds and weather of one weekend. Where all laps of a session are known, their best on each tyre are taken; otherwise the table
 * of best laps, which has one lap of a driver and session.
 */
final class WeekendConditions {

    /** What counts as a speed; anything else is a fault of the trap. */
    private static final int SLOWEST_KMH = 100;

    private static final int FASTEST_KMH = 400;

    private final Map<String, List<PracticeTyreLap>> laps = new HashMap<>();
    private final Map<String, List<TyreLap>> best = new HashMap<>();
    private final Map<String, TrackWeather> weather = new HashMap<>();
    private QualifyingForecast forecast = QualifyingForecast.UNKNOWN;

    void add(PracticeTyreLap lap) {
        laps.computeIfAbsent(lap.key().sessionCode(), session -> new ArrayList<>())
                .add(lap);
    }

    void add(RawSessionKey key, LapMarks marks) {
        marks.bestLap()
                .ifPresent(millis -> best.computeIfAbsent(key.sessionCode(), session -> new ArrayList<>())
                        .add(lap(key.driverId(), marks.compound(), millis, marks.speedTrapKmh())));
    }

    void add(PracticeWeather session) {
        weather.put(session.key().sessionCode(), session.weather());
    }

    void add(Forecasts.Forecast of) {
        forecast = new QualifyingForecast(of.airCelsius(), of.rainChance());
    }

    /** @param idsByCode which driver wears which code in the session; laps name drivers by their codes */
    List<TyreLap> tyreLaps(String sessionCode, Map<String, String> idsByCode) {
        List<PracticeTyreLap> known = laps.getOrDefault(sessionCode, List.of());
        if (known.isEmpty()) {
            return best.getOrDefault(sessionCode, List.of());
        }
        return known.stream()
                .filter(lap -> idsByCode.containsKey(lap.key().driverCode()))
                .flatMap(lap -> of(idsByCode.get(lap.key().driverCode()), lap).stream())
                .toList();
    }

    TrackWeather weather(String sessionCode) {
        return weather.getOrDefault(sessionCode, TrackWeather.UNKNOWN);
    }

    QualifyingForecast forecast() {
        return forecast;
    }

    /** Empty for a time that is none of a lap: one behind a red flag, say. */
    private static Optional<TyreLap> of(String driverId, PracticeTyreLap lap) {
        int millis = lap.says().bestLapMillis();
        return TyreLap.isLap(millis)
                ? Optional.of(
                        lap(driverId, lap.key().compound(), millis, lap.says().trapKmh()))
                : Optional.empty();
    }

    private static TyreLap lap(String driverId, String compound, int millis, Integer trapKmh) {
        boolean speed = trapKmh != null && trapKmh >= SLOWEST_KMH && trapKmh <= FASTEST_KMH;
        return new TyreLap(
                driverId, Tyre.named(compound), millis, speed ? OptionalInt.of(trapKmh) : OptionalInt.empty());
    }
}
