package dev.pitwall.f1.weather.openmeteo;

import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.FeedFailure;
import dev.pitwall.f1.timing.http.FeedFailureException;
import dev.pitwall.f1.timing.http.JsonDocument;
import dev.pitwall.f1.weather.ForecastSource;
import dev.pitwall.f1.weather.HourForecast;
import dev.pitwall.f1.weather.Place;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Open-Meteo's forecast, {@code v1/forecast} (https://open-meteo.com/en/docs): columns of equal length below {@code hourly}, their
 * units below {@code hourly_units}. An answer in other units is refused, because 32 is a hot day or a cold one.
 */
public final class OpenMeteo implements ForecastSource {

    private static final String TIME = "time";
    private static final String TEMPERATURE = "temperature_2m";
    private static final String RAIN_CHANCE = "precipitation_probability";
    private static final String RAIN = "precipitation";
    private static final String WIND = "wind_speed_10m";

    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry(TIME, "iso8601"),
            Map.entry(TEMPERATURE, "°C"),
            Map.entry(RAIN_CHANCE, "%"),
            Map.entry(RAIN, "mm"),
            Map.entry(WIND, "km/h"));

    private final FeedClient client;
    private final URI base;

    public OpenMeteo(FeedClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    @Override
    public String name() {
        return "open-meteo";
    }

    @Override
    public String address(Place place, LocalDate first, LocalDate last) {
        return uri(place, first, last).toString();
    }

    @Override
    public List<HourForecast> hours(Place place, LocalDate first, LocalDate last) {
        URI address = uri(place, first, last);
        byte[] answer = client.get(address)
                .orElseThrow(() -> new FeedFailureException(
                        new FeedFailure.ChangedFormat(address.toString(), "there is nothing at that address")));
        return read(answer, address.toString());
    }

    private URI uri(Place place, LocalDate first, LocalDate last) {
        return base.resolve(String.format(
                Locale.ROOT,
                "v1/forecast?latitude=%.6f&longitude=%.6f&hourly=%s&timezone=GMT&start_date=%s&end_date=%s",
                place.latitudeDegrees(),
                place.longitudeDegrees(),
                String.join(",", TEMPERATURE, RAIN_CHANCE, RAIN, WIND),
                first,
                last));
    }

    /** @throws FeedFailureException with {@link FeedFailure.ChangedFormat} for an answer that is not as above */
    static List<HourForecast> read(byte[] answer, String address) {
        try {
            JsonObject document = JsonDocument.read(answer, address);
            checkUnits(document, address);
            JsonObject hourly = document.getJsonObject("hourly");
            JsonArray times = hourly.getJsonArray(TIME);
            List<HourForecast> hours = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                hours.add(new HourForecast(
                        LocalDateTime.parse(times.getString(i)).toInstant(ZoneOffset.UTC),
                        number(hourly, TEMPERATURE, i),
                        number(hourly, RAIN_CHANCE, i),
                        number(hourly, RAIN, i),
                        number(hourly, WIND, i)));
            }
            return hours;
        } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException | DateTimeException cause) {
            throw new FeedFailureException(
                    new FeedFailure.ChangedFormat(
                            address, "expected columns of equal length below hourly, found " + cause.getMessage()),
                    cause);
        }
    }

    private static void checkUnits(JsonObject document, String address) {
        JsonObject units = document.getJsonObject("hourly_units");
        for (Map.Entry<String, String> unit : UNITS) {
            JsonValue found = units.get(unit.getKey());
            if (!(found instanceof JsonString text) || !text.getString().equals(unit.getValue())) {
                throw new FeedFailureException(new FeedFailure.ChangedFormat(
                        address, "the unit of " + unit.getKey() + " is " + found + "; allowed is " + unit.getValue()));
            }
        }
        int offset = document.getInt("utc_offset_seconds", 0);
        if (offset != 0) {
            throw new FeedFailureException(
                    new FeedFailure.ChangedFormat(address, "utc_offset_seconds is " + offset + "; allowed is 0"));
        }
    }

    private static OptionalDouble number(JsonObject hourly, String column, int index) {
        JsonValue value = hourly.getJsonArray(column).get(index);
        return value == JsonValue.NULL ? OptionalDouble.empty() : OptionalDouble.of(((JsonNumber) value).doubleValue());
    }
}
