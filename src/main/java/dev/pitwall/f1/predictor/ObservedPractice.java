package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.Median;
import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.SourceItem.Parsed;
import dev.pitwall.f1.timing.Weather;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What the laps of practice say beside results: the best lap of each driver on each tyre, and the weather of each session; and where
 * the laps were read.
 */
final class ObservedPractice {

    private final Map<PracticeTyreLap.Key, PracticeTyreLap.Says> tyreLaps = new LinkedHashMap<>();
    private final Map<PracticeWeather.Key, PracticeWeather.Says> weather = new LinkedHashMap<>();
    private final Map<PracticeSession, Set<String>> sources = new LinkedHashMap<>();

    private ObservedPractice() {}

    /** @param laps of practice sessions, in any order */
    static ObservedPractice of(List<Parsed<LapRow>> laps, String sourceName) {
        ObservedPractice observed = new ObservedPractice();
        Map<PracticeWeather.Key, List<Weather>> told = new LinkedHashMap<>();
        for (Parsed<LapRow> read : laps) {
            LapRow lap = read.value();
            observed.sources
                    .computeIfAbsent(
                            new PracticeSession(lap.weekend(), lap.session()), session -> new LinkedHashSet<>())
                    .addAll(read.origin().sources());
            observed.tyreLap(lap, sourceName);
            lap.weather()
                    .ifPresent(weather -> told.computeIfAbsent(
                                    new PracticeWeather.Key(
                                            lap.weekend().season(),
                                            lap.weekend().round(),
                                            lap.session()),
                                    session -> new ArrayList<>())
                            .add(weather));
        }
        told.forEach((session, lines) -> observed.weather.put(session, weather(lines, sourceName)));
        return observed;
    }

    Map<PracticeTyreLap.Key, PracticeTyreLap.Says> tyreLaps() {
        return tyreLaps;
    }

    Map<PracticeWeather.Key, PracticeWeather.Says> weather() {
        return weather;
    }

    /** Every answer and file that went into the laps of each session. */
    Map<PracticeSession, Set<String>> sources() {
        return sources;
    }

    private void tyreLap(LapRow lap, String sourceName) {
        Optional<LapTime> time = lap.lapTime();
        if (time.isEmpty() || lap.deleted().orElse(false)) {
            return;
        }
        PracticeTyreLap.Key key = new PracticeTyreLap.Key(
                lap.weekend().season(), lap.weekend().round(), lap.session(), lap.driverCode(), lap.compound());
        OptionalInt trap = lap.speeds().trap();
        PracticeTyreLap.Says one =
                new PracticeTyreLap.Says(time.get().millis(), trap.isPresent() ? trap.getAsInt() : null, 1, sourceName);
        tyreLaps.merge(key, one, ObservedPractice::both);
    }

    private static PracticeTyreLap.Says both(PracticeTyreLap.Says one, PracticeTyreLap.Says other) {
        return new PracticeTyreLap.Says(
                Math.min(one.bestLapMillis(), other.bestLapMillis()),
                one.trapKmh() == null
                        ? other.trapKmh()
                        : other.trapKmh() == null
                                ? one.trapKmh()
                                : Integer.valueOf(Math.max(one.trapKmh(), other.trapKmh())),
                one.laps() + other.laps(),
                one.sourceName());
    }

    private static PracticeWeather.Says weather(List<Weather> lines, String sourceName) {
        return new PracticeWeather.Says(
                median(lines, Weather::airTemperatureCelsius),
                median(lines, Weather::trackTemperatureCelsius),
                lines.stream().filter(Weather::rain).count() / (double) lines.size(),
                lines.size(),
                sourceName);
    }

    private static Double median(List<Weather> lines, Function<Weather, OptionalDouble> what) {
        double[] told = lines.stream()
                .map(what)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return told.length == 0 ? null : Double.valueOf(Median.of(told));
    }
}
