package dev.pitwall.f1.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Forecasts of the demonstration in Open-Meteo's layout. What is forecast for an hour depends on place and hour, and a little on the
 * day of the question: the further ahead, the further off.
 */
final class DemoWeather {

    private DemoWeather() {}

    static JsonObject forecast(double latitude, double longitude, LocalDate first, LocalDate last, Instant now) {
        JsonArrayBuilder times = Json.createArrayBuilder();
        JsonArrayBuilder temperatures = Json.createArrayBuilder();
        JsonArrayBuilder chances = Json.createArrayBuilder();
        JsonArrayBuilder rain = Json.createArrayBuilder();
        JsonArrayBuilder wind = Json.createArrayBuilder();
        int place = (int) Math.round(latitude * 100) * 40_000 + (int) Math.round(longitude * 100);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (LocalDateTime hour = first.atStartOfDay();
                hour.isBefore(last.plusDays(1).atStartOfDay());
                hour = hour.plusHours(1)) {
            int day = Math.toIntExact(hour.toLocalDate().toEpochDay());
            long ahead = Math.max(0, ChronoUnit.DAYS.between(today, hour.toLocalDate()));
            Chance weather = Chance.of("weather", place, day);
            Chance doubt = Chance.of("forecast", place, day, Math.toIntExact(today.toEpochDay()));
            double warmth = 22 + 5 * weather.bell() + 0.4 * ahead * doubt.bell();
            double wet = weather.between(0, 1);
            double chance = Math.max(0, Math.min(100, 130 * (wet - 0.45) + 3 * ahead * doubt.bell()));
            times.add(hour.toString());
            temperatures.add(tenths(warmth + 5 * Math.sin((hour.getHour() - 9) * Math.PI / 12)));
            chances.add(Math.round(chance));
            rain.add(tenths(chance < 50 ? 0 : (chance - 50) / 20));
            wind.add(tenths(8 + 4 * weather.loss()));
        }
        return Json.createObjectBuilder()
                .add("latitude", latitude)
                .add("longitude", longitude)
                .add("utc_offset_seconds", 0)
                .add("timezone", "GMT")
                .add(
                        "hourly_units",
                        Json.createObjectBuilder()
                                .add("time", "iso8601")
                                .add("temperature_2m", "°C")
                                .add("precipitation_probability", "%")
                                .add("precipitation", "mm")
                                .add("wind_speed_10m", "km/h"))
                .add(
                        "hourly",
                        Json.createObjectBuilder()
                                .add("time", times)
                                .add("temperature_2m", temperatures)
                                .add("precipitation_probability", chances)
                                .add("precipitation", rain)
                                .add("wind_speed_10m", wind))
                .build();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
