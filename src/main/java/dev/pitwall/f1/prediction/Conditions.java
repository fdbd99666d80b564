package dev.pitwall.f1.prediction;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What is known of a weekend beside its best laps: tyres, speeds at the trap and weather. Each of them is 0 where it is not known, so
 * that results alone give what they gave without it.
 */
final class Conditions {
    private static final double KMH = 10;
    private static final double CELSIUS = 10;
    /** A session in which it rained at the end of that share of the laps was wet, whatever its times say. */
    private static final double WET_SHARE = 0.5;

    private final Weekend upcoming;
    private final Map<WeekendSession, Set<String>> timed = new EnumMap<>(WeekendSession.class);
    private final TyreCorrection tyres;
    private final TrapSpeeds traps;

    /**
     * @param upcoming cut by {@link Weekend#beforeQualifying}
     * @param wet sessions that were wet by their times; the tyres of those and of any in which it rained say nothing
     */
    Conditions(Weekend upcoming, Field field, Set<WeekendSession> wet) {
        this.upcoming = upcoming;
        this.tyres = TyreCorrection.of(upcoming, withRain(upcoming, wet));
        this.traps = TrapSpeeds.of(upcoming);
        upcoming.sessions().stream()
                .filter(session -> session.session().timed())
                .forEach(session ->
                        timed.put(session.session(), field.lapsIn(session).keySet()));
    }

    private static Set<WeekendSession> withRain(Weekend upcoming, Set<WeekendSession> wet) {
        Set<WeekendSession> all = EnumSet.noneOf(WeekendSession.class);
        all.addAll(wet);
        upcoming.sessions().stream()
                .filter(session -> session.weather().rainShare().orElse(0) >= WET_SHARE)
                .forEach(session -> all.add(session.session()));
        return all;
    }

    /**
     * Mean of the {@link TyreCorrection} over the sessions in which he set a time, in percent; a session weighs as much as its laps weigh in
     * the pace filter, by 1 / variance.
     */
    double tyre(String driverId) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<WeekendSession, Set<String>> session : timed.entrySet()) {
            if (session.getValue().contains(driverId)) {
                double weight = 1 / PaceBook.noise(session.getKey());
                sum += weight * tyres.of(session.getKey(), driverId);
                weights += weight;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** {@link TrapSpeeds} in tens of km/h. */
    double trap(String driverId) {
        return traps.of(driverId) / KMH;
    }

    /** The forecast chance of rain in qualifying, 0 to 1. */
    double rain() {
        return upcoming.forecast().rainChance().orElse(0);
    }

    /**
     * How much warmer the air of qualifying is forecast than it was in practice (mean of the sessions), in tens of kelvin. Air, because
     * nobody forecasts the temperature of a track.
     */
    double warmer() {
        OptionalDouble practice = upcoming.sessions().stream()
                .map(session -> session.weather().airCelsius())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        OptionalDouble forecast = upcoming.forecast().airCelsius();
        return practice.isPresent() && forecast.isPresent()
                ? (forecast.getAsDouble() - practice.getAsDouble()) / CELSIUS
                : 0;
    }
}
