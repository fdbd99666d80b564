package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.store.ReadPayloads;
import dev.pitwall.f1.weather.ForecastSource;
import dev.pitwall.f1.weather.HourForecast;
import dev.pitwall.f1.weather.Place;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what was forecast on one day for the circuits of the seven days that begin with it. A day that is over can be made up for
 * in part: its own hours as they were forecast last, because what was said then of later days is gone.
 */
@Named("loadWeatherForecast")
@Dependent
public class LoadWeatherForecast extends AbstractBatchlet {

    private static final int DAYS_AHEAD = 6;

    private final ForecastPlaces places;
    private final ForecastSource forecasts;
    private final KeptRows kept;
    private final ReadPayloads payloads;
    private final RunContext run;
    private final Clock clock;
    private final Clock calendarClock;

    @Inject
    LoadWeatherForecast(
            ForecastPlaces places,
            ForecastSource forecasts,
            TimingSource source,
            KeptRows kept,
            ReadPayloads payloads,
            RunContext run,
            Clock clock) {
        this.places = places;
        this.forecasts = forecasts;
        this.kept = kept;
        this.payloads = payloads;
        this.run = run;
        this.clock = clock;
        this.calendarClock = source.clock();
    }

    @Override
    public String process() {
        LocalDate today = LocalDate.ofInstant(calendarClock.instant(), ZoneOffset.UTC);
        LocalDate day = day(today);
        if (day.isAfter(today)) {
            throw new IllegalArgumentException("day is " + day + "; allowed is " + today + " (UTC) or earlier");
        }
        LocalDate last = day.isBefore(today) ? day : day.plusDays(DAYS_AHEAD);
        Map<WeatherForecastId, WeatherForecastRow.Says> rows = new LinkedHashMap<>();
        Map<ForecastOrigin.Id, ReadFrom> origins = new LinkedHashMap<>();
        Map<String, Optional<Place>> circuits = places.between(day, day.plusDays(DAYS_AHEAD));
        circuits.forEach((circuit, place) -> {
            if (place.isEmpty()) {
                run.warn("no forecast for " + circuit + ": dim_track does not say where it is");
            }
            place.ifPresent(there -> {
                ask(circuit, there, day, last, rows);
                origins.put(
                        new ForecastOrigin.Id(day, circuit),
                        ReadFrom.of(payloads, forecasts.address(there, day, last), run.runId(), clock.instant()));
            });
        });
        Instant now = clock.instant();
        KeptCounts counts = kept.keep(WeatherForecastRow.class, rows, WeatherForecastRow::new, now);
        kept.keep(ForecastOrigin.class, origins, ForecastOrigin::new, now);
        run.info("weather_forcast of " + day + ": "
                + (circuits.isEmpty() ? "no race weekend in the seven days from it" : counts.sentence()));
        run.materialize(Materialization.of("weather_forcast")
                .forPartition(day.toString())
                .with("table", "weather_forcast")
                .with("circuits", String.join(", ", circuits.keySet()))
                .with("rows", counts.rows(), "hours")
                .with("rows added", counts.added(), "hours")
                .with("rows changed", counts.changed(), "hours"));
        return "DONE";
    }

    private LocalDate day(LocalDate today) {
        LocalDate configured = run.config(WeatherForecastConfig.class).day();
        return run.partition().map(key -> LocalDate.parse(key.value())).orElse(configured == null ? today : configured);
    }

    private void ask(
            String circuit,
            Place place,
            LocalDate first,
            LocalDate last,
            Map<WeatherForecastId, WeatherForecastRow.Says> rows) {
        for (HourForecast hour : forecasts.hours(place, first, last)) {
            rows.put(
                    new WeatherForecastId(first, circuit, hour.hour()),
                    WeatherForecastRow.Says.of(hour, forecasts.name()));
        }
    }
}
