package dev.pitwall.f1.data;

import dev.pitwall.f1.weather.HourForecast;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.OptionalDouble;

/** The forecast for an hour at a circuit, with the day on which it was made. */
@Entity
@Table(catalog = "ml_project", name = "weather_forcast")
public class WeatherForecastRow implements KeptRow<WeatherForecastRow.Says> {

    @EmbeddedId
    private WeatherForecastId id;

    @Embedded
    private Says says;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected WeatherForecastRow() {}

    WeatherForecastRow(WeatherForecastId id) {
        this.id = id;
    }

    /** The columns. Numbers have the scale of their column, so that equal means equal. */
    @Embeddable
    record Says(
            @Column(name = "air_temperature_celsius") BigDecimal airTemperatureCelsius,
            @Column(name = "rain_probability_percent") BigDecimal rainProbabilityPercent,
            @Column(name = "rain_millimetres") BigDecimal rainMillimetres,
            @Column(name = "wind_speed_kmh") BigDecimal windSpeedKmh,
            @Column(name = "source_name") String sourceName) {

        private static final int SCALE = 2;

        static Says of(HourForecast hour, String sourceName) {
            return new Says(
                    scaled(hour.airTemperatureCelsius()),
                    scaled(hour.rainProbabilityPercent()),
                    scaled(hour.rainMillimetres()),
                    scaled(hour.windSpeedKmh()),
                    sourceName);
        }

        private static BigDecimal scaled(OptionalDouble number) {
            return number.isPresent()
                    ? BigDecimal.valueOf(number.getAsDouble()).setScale(SCALE, RoundingMode.HALF_UP)
                    : null;
        }
    }

    WeatherForecastId id() {
        return id;
    }

    Says says() {
        return says;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean take(Says value, Instant at) {
        if (value.equals(says)) {
            return false;
        }
        says = value;
        updatedAt = at;
        return true;
    }
}
