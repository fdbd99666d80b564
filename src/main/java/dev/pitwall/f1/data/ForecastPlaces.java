package dev.pitwall.f1.data;

import dev.pitwall.f1.weather.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** For which circuits a day's forecast is wanted. */
@ApplicationScoped
public class ForecastPlaces {

    /** A weekend begins on the Friday before its race. */
    private static final int DAYS_BEFORE_RACE = 2;

    private final Calendar calendar;

    @Inject
    ForecastPlaces(Calendar calendar) {
        this.calendar = calendar;
    }

    /** For the container's proxy. */
    ForecastPlaces() {
        this(null);
    }

    /** The circuits that have a weekend in these days, both included, each with its place as far as that is known. */
    Map<String, Optional<Place>> between(LocalDate first, LocalDate last) {
        Map<String, TrackDimension> tracks = calendar.tracks();
        Map<String, Optional<Place>> places = new LinkedHashMap<>();
        for (CalendarRow row : calendar.all()) {
            LocalDate race = row.entry().raceDate();
            if (!race.isBefore(first) && !race.minusDays(DAYS_BEFORE_RACE).isAfter(last)) {
                String circuit = row.entry().circuitId();
                places.put(circuit, Optional.ofNullable(tracks.get(circuit)).flatMap(TrackDimension::place));
            }
        }
        return places;
    }
}
