package dev.pitwall.f1.weather;

import java.time.LocalDate;
import java.util.List;

/** Where forecasts come from. */
public interface ForecastSource {

    /** What stands in the column {@code source_name}. */
    String name();

    /** Where {@link #hours} reads it: the address that it asks. */
    String address(Place place, LocalDate first, LocalDate last);

    /**
     * The forecast for a place, hour by hour in the order of time, from 00:00 UTC of the first day to 23:00 UTC of the last. For
     * days that are over it is the forecast that was made last before each hour.
     *
     * @throws dev.pitwall.f1.timing.SourceUnavailableException when the source cannot be asked, or is not understood
     */
    List<HourForecast> hours(Place place, LocalDate first, LocalDate last);
}
