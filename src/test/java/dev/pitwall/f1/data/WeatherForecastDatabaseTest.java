package dev.pitwall.f1.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.f1.timing.http.Answer;
import dev.pitwall.f1.timing.store.ReadPayloads;
import dev.pitwall.f1.timing.store.StoredAnswers;
import dev.pitwall.f1.weather.ForecastSource;
import dev.pitwall.f1.weather.HourForecast;
import dev.pitwall.f1.weather.Place;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeatherForecastDatabaseTest {

    private static final WeekendKey BAHRAIN = new WeekendKey(2024, 1);
    private static final String ADDRESS = "https://weather.test/26.0325/2024-02-29";

    private final RememberingRun run = new RememberingRun(1, WeatherForecastConfig.TODAY);
    private final List<String> asked = new ArrayList<>();
    private Entities database;
    private TimingSource source;

    @BeforeEach
    void the_thursday_before_the_race_in_bahrain() {
        database = Entities.withEmpty(
                Catalog.ML_PROJECT, "f1_calendar", "dim_event", "dim_track", "weather_forcast", "payload");
        source = new FilesTimingSource(
                RealData.folder(), Clock.fixed(Instant.parse("2024-02-29T05:00:00Z"), ZoneOffset.UTC));
        database.doInTransaction(entities -> {
            new UpdateCalendar(source, new KeptRows(entities), run, Clock.systemUTC()).process();
            new LoadTracks(source, new KeptRows(entities), run, Clock.systemUTC()).process();
        });
    }

    @Test
    void the_forecast_of_a_day_is_kept_for_the_circuits_of_its_week() {
        load(run, 20.04);

        assertThat(rows()).hasSize(7 * 24).allMatch(row -> row.startsWith("2024-02-29 bahrain "));
        assertThat(asked).containsExactly("26.0325 50.510556 2024-02-29 to 2024-03-06");
    }

    @Test
    void the_same_day_again_changes_nothing_and_another_forecast_changes_its_rows() {
        load(run, 20.04);
        RememberingRun second = new RememberingRun(2, WeatherForecastConfig.TODAY);
        load(second, 20.04);
        RememberingRun third = new RememberingRun(3, WeatherForecastConfig.TODAY);
        load(third, 21.0);

        assertThat(second.infos).anyMatch(line -> line.contains("0 added + 0 changed + 168 unchanged"));
        assertThat(third.infos).anyMatch(line -> line.contains("0 added + 168 changed + 0 unchanged"));
    }

    @Test
    void a_day_that_is_over_gets_its_own_hours_only() {
        load(run.forPartition("2024-02-28"), 20);

        assertThat(rows()).hasSize(24).allMatch(row -> row.startsWith("2024-02-28 bahrain 2024-02-28"));
    }

    @Test
    void a_day_to_come_is_refused() {
        assertThatThrownBy(() -> load(run.forPartition("2024-03-01"), 20))
                .hasMessageContaining("day is 2024-03-01; allowed is 2024-02-29 (UTC) or earlier");
    }

    @Test
    void a_week_without_a_race_weekend_is_told_as_such() {
        RememberingRun quiet = run.forPartition("2024-02-01");

        load(quiet, 20);

        assertThat(rows()).isEmpty();
        assertThat(quiet.infos)
                .containsExactly("weather_forcast of 2024-02-01: no race weekend in the seven days from it");
    }

    @Test
    void the_answer_that_a_forecast_was_read_from_is_kept_with_it_and_a_later_one_takes_its_place() {
        answer("sunny", run);
        load(run, 20);
        Forecasts.Forecast friday = forecastOfQualifying();
        RememberingRun second = new RememberingRun(2, WeatherForecastConfig.TODAY);
        Optional<Long> first = origin(friday).read().payload();

        answer("rain", second);
        load(second, 15);

        assertThat(origin(forecastOfQualifying()).read().address()).isEqualTo(ADDRESS);
        assertThat(first).isPresent();
        assertThat(origin(forecastOfQualifying()).read().payload()).isPresent().isNotEqualTo(first);
    }

    @Test
    void a_forecast_that_was_fetched_before_origins_were_kept_has_none() {
        load(run, 20);
        database.doInTransaction(
                entities -> entities.createQuery("delete from ForecastOrigin o").executeUpdate());

        assertThat(origins()).isEmpty();
    }

    private void answer(String body, RememberingRun reader) {
        StoredAnswers.readBy(reader, Database.shared().dataSource("ml_project_dev"))
                .keep(new Answer(
                        URI.create(ADDRESS),
                        Instant.now(),
                        200,
                        "application/json",
                        Optional.empty(),
                        Optional.empty(),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private Forecasts.Forecast forecastOfQualifying() {
        return database.inTransaction(entities -> new Forecasts(entities, new Calendar(entities))
                .ofQualifyings(BAHRAIN)
                .get(BAHRAIN));
    }

    private ForecastOrigin origin(Forecasts.Forecast forecast) {
        return origins().get(forecast);
    }

    private Map<Forecasts.Forecast, ForecastOrigin> origins() {
        return database.inTransaction(
                entities -> new Forecasts(entities, new Calendar(entities)).origins(List.of(forecastOfQualifying())));
    }

    private void load(RememberingRun of, double celsius) {
        database.doInTransaction(entities -> new LoadWeatherForecast(
                        new ForecastPlaces(new Calendar(entities)),
                        forecast(celsius),
                        source,
                        new KeptRows(entities),
                        new ReadPayloads(Database.shared().dataSource("ml_project_dev"), Environment.DEV),
                        of,
                        Clock.systemUTC())
                .process());
    }

    private ForecastSource forecast(double celsius) {
        return new ForecastSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public String address(Place place, LocalDate first, LocalDate last) {
                return "https://weather.test/" + place.latitudeDegrees() + "/" + first;
            }

            @Override
            public List<HourForecast> hours(Place place, LocalDate first, LocalDate last) {
                asked.add(place.latitudeDegrees() + " " + place.longitudeDegrees() + " " + first + " to " + last);
                List<HourForecast> hours = new ArrayList<>();
                Instant end = last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                for (Instant hour = first.atStartOfDay().toInstant(ZoneOffset.UTC);
                        hour.isBefore(end);
                        hour = hour.plus(Duration.ofHours(1))) {
                    hours.add(new HourForecast(
                            hour,
                            OptionalDouble.of(celsius),
                            OptionalDouble.of(10),
                            OptionalDouble.empty(),
                            OptionalDouble.of(3)));
                }
                return hours;
            }
        };
    }

    private List<String> rows() {
        return database.inTransaction(entities -> entities.createQuery(
                        "select concat(cast(w.id.issuedOn as string), ' ', w.id.circuitId, ' ', cast(w.id.hour as string))"
                                + " from WeatherForecastRow w",
                        String.class)
                .getResultList());
    }
}
