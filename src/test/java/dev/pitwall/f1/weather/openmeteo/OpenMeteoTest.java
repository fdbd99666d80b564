package dev.pitwall.f1.weather.openmeteo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.http.FeedFailureException;
import dev.pitwall.f1.weather.HourForecast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenMeteoTest {

    private static final String UNITS = "\"hourly_units\":{\"time\":\"iso8601\",\"temperature_2m\":\"°C\","
            + "\"precipitation_probability\":\"%\",\"precipitation\":\"mm\",\"wind_speed_10m\":\"km/h\"}";

    @ParameterizedTest
    @ValueSource(strings = {"forecast-melbourne-hourly.json", "forecast-sample-2.json"})
    void a_real_answer_gives_every_hour_of_its_seven_days(String sample) throws IOException {
        List<HourForecast> hours = read(sample);

        assertThat(hours).hasSizeGreaterThanOrEqualTo(7 * 24);
        assertThat(hours)
                .allSatisfy(hour ->
                        assertThat(hour.airTemperatureCelsius().orElseThrow()).isBetween(-20.0, 50.0));
        for (int i = 1; i < hours.size(); i++) {
            assertThat(hours.get(i).hour()).isEqualTo(hours.get(i - 1).hour().plusSeconds(3600));
        }
    }

    @Test
    void an_answer_in_fahrenheit_is_refused_by_its_unit() {
        assertThatThrownBy(() -> read("forecast-toronto-fahrenheit.json"))
                .isInstanceOf(FeedFailureException.class)
                .hasMessageContaining("temperature_2m is \"°F\"; allowed is °C");
    }

    @Test
    void a_value_that_is_not_given_is_not_known() {
        List<HourForecast> hours = read(
                "{" + UNITS + ",\"hourly\":{\"time\":[\"2024-03-02T15:00\"],\"temperature_2m\":[null],"
                        + "\"precipitation_probability\":[5],\"precipitation\":[0.2],\"wind_speed_10m\":[7.1]}}",
                true);

        HourForecast hour = hours.get(0);
        assertThat(hour.hour()).isEqualTo(Instant.parse("2024-03-02T15:00:00Z"));
        assertThat(hour.airTemperatureCelsius()).isEmpty();
        assertThat(hour.rainMillimetres()).hasValue(0.2);
    }

    @Test
    void columns_of_unequal_length_are_another_format() {
        assertThatThrownBy(() -> read(
                        "{" + UNITS + ",\"hourly\":{\"time\":[\"2024-03-02T15:00\"],\"temperature_2m\":[],"
                                + "\"precipitation_probability\":[5],\"precipitation\":[0.2],\"wind_speed_10m\":[7.1]}}",
                        true))
                .hasMessageContaining("columns of equal length");
    }

    private static List<HourForecast> read(String sample) throws IOException {
        return OpenMeteo.read(Files.readAllBytes(RealData.file("api-samples/open-meteo/" + sample)), sample);
    }

    private static List<HourForecast> read(String json, boolean inline) {
        return OpenMeteo.read(json.getBytes(StandardCharsets.UTF_8), "inline");
    }
}
