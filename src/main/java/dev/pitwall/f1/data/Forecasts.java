package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was forecast for qualifyings on a day before them. */
@ApplicationScoped
public class Forecasts {

    private static final double PERCENT = 100;

    private final EntityManager entities;
    private final Calendar calendar;

    @Inject
    public Forecasts(EntityManager entities, Calendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** For the container's proxy. */
    Forecasts() {
        this(null, null);
    }

    /**
     * For the hour in which a qualifying begins.
     *
     * @param issuedOn UTC day on which it was made
     * @param rainChance of any precipitation, from 0 to 1
     * @param writtenAt when its row last changed
     */
    public record Forecast(
            LocalDate issuedOn,
            String circuitId,
            OptionalDouble airCelsius,
            OptionalDouble rainChance,
            Instant writtenAt) {}

    /**
     * Of each qualifying up to and with that of this weekend the latest forecast that was made on a day before its day (UTC), where there
     * is one. One of the same day may have been fetched after qualifying began, and the table does not tell the hour, so it is not used.
     */
    public Map<WeekendKey, Forecast> ofQualifyings(WeekendKey weekend) {
        Map<Hour, WeekendKey> hours = new HashMap<>();
        for (CalendarRow row : calendar.upTo(weekend)) {
            Instant start = row.entry().qualifyingStart();
            if (start != null) {
                hours.put(
                        new Hour(row.entry().circuitId(), start.truncatedTo(ChronoUnit.HOURS)),
                        row.id().key());
            }
        }
        Map<WeekendKey, Forecast> latest = new HashMap<>();
        if (hours.isEmpty()) {
            return latest;
        }
        List<Instant> begins =
                hours.keySet().stream().map(Hour::begin).distinct().toList();
        entities
                .createQuery(
                        "select w from WeatherForecastRow w where w.id.hour in :hours order by w.id.issuedOn",
                        WeatherForecastRow.class)
                .setParameter("hours", begins)
                .getResultList()
                .stream()
                .filter(row -> row.id()
                        .issuedOn()
                        .isBefore(LocalDate.ofInstant(row.id().hour(), ZoneOffset.UTC)))
                .forEach(row -> {
                    WeekendKey of =
                            hours.get(new Hour(row.id().circuitId(), row.id().hour()));
                    if (of != null) {
                        latest.put(of, forecast(row));
                    }
                });
        return latest;
    }

    /**
     * Where forecasts were read.
     *
     * @return by forecast, without those of which nobody wrote it down
     */
    public Map<Forecast, ForecastOrigin> origins(Collection<Forecast> read) {
        Map<Forecast, ForecastOrigin> origins = new HashMap<>();
        if (read.isEmpty()) {
            return origins;
        }
        Map<ForecastOrigin.Id, ForecastOrigin> known = entities
                .createQuery("select o from ForecastOrigin o where o.id.issuedOn in :days", ForecastOrigin.class)
                .setParameter(
                        "days", read.stream().map(Forecast::issuedOn).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ForecastOrigin::id, Function.identity()));
        for (Forecast forecast : read) {
            ForecastOrigin origin = known.get(new ForecastOrigin.Id(forecast.issuedOn(), forecast.circuitId()));
            if (origin != null) {
                origins.put(forecast, origin);
            }
        }
        return origins;
    }

    private static Forecast forecast(WeatherForecastRow row) {
        OptionalDouble percent = known(row.says().rainProbabilityPercent());
        return new Forecast(
                row.id().issuedOn(),
                row.id().circuitId(),
                known(row.says().airTemperatureCelsius()),
                percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / PERCENT) : percent,
                row.updatedAt());
    }

    private static OptionalDouble known(BigDecimal number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }

    private record Hour(String circuitId, Instant begin) {}
}
