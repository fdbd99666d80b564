package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.Weather;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The weather of a session. */
final class WeatherTimeline {

    private final TreeMap<Duration, Weather> lines = new TreeMap<>();

    WeatherTimeline(JsonStream stream) {
        FeedState state = new FeedState();
        for (StreamLine line : stream.lines()) {
            state.merge(line.change());
            FeedNode node = state.root();
            lines.put(
                    line.at(),
                    new Weather(
                            line.at(),
                            decimal(node, "AirTemp"),
                            decimal(node, "TrackTemp"),
                            decimal(node, "Humidity"),
                            decimal(node, "Pressure"),
                            node.text("Rainfall")
                                    .filter(rain -> !rain.equals("0"))
                                    .isPresent(),
                            node.integer("WindDirection"),
                            decimal(node, "WindSpeed")));
        }
    }

    /** The last line before a moment, or the first one after it. */
    Optional<Weather> at(Duration moment) {
        return Optional.ofNullable(lines.floorEntry(moment))
                .or(() -> Optional.ofNullable(lines.firstEntry()))
                .map(Map.Entry::getValue);
    }

    private static OptionalDouble decimal(FeedNode node, String key) {
        return node.text(key)
                .filter(text -> text.matches("-?\\d{1,5}(\\.\\d{1,5})?"))
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }
}
