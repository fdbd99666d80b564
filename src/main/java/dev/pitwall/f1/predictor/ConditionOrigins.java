package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.ForecastOrigin;
import dev.pitwall.f1.data.Forecasts;
import dev.pitwall.f1.data.ResultOrigins;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the tyres, weather and forecasts came from that a prediction of a weekend may use, and which of them were written after a
 * moment; in the transaction of the caller.
 */
@ApplicationScoped
public class ConditionOrigins {

    private static final String TYRES = "practice_tyre_lap";
    private static final String WEATHER = "practice_weather";
    private static final String FORECASTS = "weather_forcast";

    /** All of earlier weekends, and of this one what ran before its qualifying. */
    private static final String USED = " where (x.key.season < :season"
            + " or (x.key.season = :season and x.key.round < :round)"
            + " or (x.key.season = :season and x.key.round = :round and exists (select 1 from RawSessionRow r"
            + " where r.key.season = x.key.season and r.key.round = x.key.round"
            + " and r.key.sessionCode = x.key.sessionCode and r.beforeQualifying = true)))";

    private final EntityManager entities;
    private final Forecasts forecasts;

    @Inject
    ConditionOrigins(EntityManager entities, Forecasts forecasts) {
        this.entities = entities;
        this.forecasts = forecasts;
    }

    /** For the container's proxy. */
    ConditionOrigins() {
        this(null, null);
    }

    private record Observed(String table, PracticeSession session, int rows, Instant lastAt) {

        Fed fed(WeekendKey predicted) {
            boolean ofWeekend = session.weekend().equals(predicted);
            return table.equals(TYRES)
                    ? Fed.tyreLaps(rows, session.season(), ofWeekend)
                    : Fed.weather(session.season(), ofWeekend);
        }
    }

    /** One for each session and answer or file, each qualifying and forecast; where nobody wrote it down, for each row's table. */
    List<OriginOfConditions> usedFor(WeekendKey weekend) {
        List<OriginOfConditions> origins = new ArrayList<>();
        Map<PracticeSession, List<PracticeOrigin>> written = written(weekend);
        for (String table : List.of(TYRES, WEATHER)) {
            for (Observed observed : observed(table, weekend, Instant.EPOCH)) {
                Fed fed = observed.fed(weekend);
                List<PracticeOrigin> known = written.getOrDefault(observed.session(), List.of());
                if (known.isEmpty()) {
                    origins.add(OriginOfConditions.unknown(table, observed.lastAt(), fed));
                }
                known.forEach(origin -> origins.add(OriginOfConditions.of(origin.read(), fed)));
            }
        }
        origins.addAll(ofForecasts(weekend));
        return origins;
    }

    /** What a prediction of the weekend would use now and that was written after a moment; the latest weekend first. */
    List<ResultOrigins.Later> writtenAfter(WeekendKey weekend, Instant moment) {
        List<ResultOrigins.Later> later = new ArrayList<>();
        for (String table : List.of(TYRES, WEATHER)) {
            observed(table, weekend, moment).stream()
                    .collect(Collectors.groupingBy(one -> one.session().weekend()))
                    .forEach((of, sessions) -> later.add(new ResultOrigins.Later(
                            table,
                            of,
                            sessions.stream().mapToLong(Observed::rows).sum(),
                            sessions.stream()
                                    .map(Observed::lastAt)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow())));
        }
        forecasts.ofQualifyings(weekend).forEach((of, forecast) -> {
            if (forecast.writtenAt().isAfter(moment)) {
                later.add(new ResultOrigins.Later(FORECASTS, of, 1, forecast.writtenAt()));
            }
        });
        later.sort(Comparator.comparing(ResultOrigins.Later::weekend)
                .reversed()
                .thenComparing(ResultOrigins.Later::resultTable));
        return later;
    }

    private List<OriginOfConditions> ofForecasts(WeekendKey weekend) {
        Map<WeekendKey, Forecasts.Forecast> used = forecasts.ofQualifyings(weekend);
        Map<Forecasts.Forecast, ForecastOrigin> known = forecasts.origins(used.values());
        List<OriginOfConditions> origins = new ArrayList<>();
        used.forEach((of, forecast) -> {
            Fed fed = Fed.forecast(of.season(), of.equals(weekend));
            ForecastOrigin origin = known.get(forecast);
            origins.add(
                    origin == null
                            ? OriginOfConditions.unknown(FORECASTS, forecast.writtenAt(), fed)
                            : OriginOfConditions.of(origin.read(), fed));
        });
        return origins;
    }

    /** @param since rows that were written after it */
    private List<Observed> observed(String table, WeekendKey weekend, Instant since) {
        String entity = table.equals(TYRES) ? "PracticeTyreLap" : "PracticeWeather";
        return entities
                .createQuery(
                        "select x.key.season, x.key.round, x.key.sessionCode, count(x), max(x.updatedAt) from " + entity
                                + " x" + USED
                                + " and x.updatedAt > :since group by x.key.season, x.key.round, x.key.sessionCode",
                        Tuple.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(row -> new Observed(
                        table,
                        new PracticeSession(
                                new WeekendKey(row.get(0, Integer.class), row.get(1, Integer.class)),
                                row.get(2, String.class)),
                        Math.toIntExact(row.get(3, Long.class)),
                        row.get(4, Instant.class)))
                .toList();
    }

    private Map<PracticeSession, List<PracticeOrigin>> written(WeekendKey weekend) {
        return entities
                .createQuery("select x from PracticeOrigin x" + USED, PracticeOrigin.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(PracticeOrigin::session));
    }
}
