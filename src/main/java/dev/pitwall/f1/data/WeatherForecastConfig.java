package dev.pitwall.f1.data;

import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import java.time.LocalDate;

/**
 * The settings of {@code load_weather_forcast_data_job}.
 *
 * @param day the partition, in UTC; null for that of the run, and where it has none for today by the calendar's clock
 */
public record WeatherForecastConfig(
        @Setting(label = "Day", help = "The day of the forecast (UTC); left empty for today.", byPartition = true)
        LocalDate day)
        implements RunConfig {

    static final WeatherForecastConfig TODAY = new WeatherForecastConfig(null);
}
