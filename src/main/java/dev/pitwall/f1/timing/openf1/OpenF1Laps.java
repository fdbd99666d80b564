package dev.pitwall.f1.timing.openf1;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Sectors;
import dev.pitwall.f1.timing.Speeds;
import dev.pitwall.f1.timing.Weather;
import dev.pitwall.f1.timing.Weekend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts laps together with tyres, weather and what race control took away. The session clock begins at the planned start: OpenF1 has
 * moments where the archive has its own clock. Track status, position and the moment of coming in are in none of its laps.
 */
final class OpenF1Laps {

    /** As race control writes it: {@code CAR 14 (ALO) TIME 1:32.386 DELETED - TRACK LIMITS AT TURN 13 LAP 5 19:13:48}. */
    private static final Pattern TAKEN = Pattern.compile(
            "CAR (\\d{1,3}) \\([A-Z]{3}\\) TIME ([\\d:.]+) (DELETED|REINSTATED)(?: - (.*?))?(?: LAP \\d{1,3})?(?: \\d{2}:\\d{2}:\\d{2})?");

    private record Timed(int driver, LapTime time) {}

    private final Weekend weekend;
    private final OpenF1Session session;
    private final Map<Integer, OpenF1Driver> drivers;
    private final List<OpenF1Entry> stints;
    private final TreeMap<Instant, OpenF1Entry> weather = new TreeMap<>();
    private final Map<Timed, String> deleted = new java.util.HashMap<>();

    OpenF1Laps(
            Weekend weekend,
            OpenF1Session session,
            Map<Integer, OpenF1Driver> drivers,
            List<OpenF1Entry> stints,
            List<OpenF1Entry> weather,
            List<OpenF1Entry> raceControl) {
        this.weekend = weekend;
        this.session = session;
        this.drivers = Map.copyOf(drivers);
        this.stints = List.copyOf(stints);
        weather.forEach(line -> line.moment("date").ifPresent(at -> this.weather.put(at, line)));
        raceControl.forEach(line -> line.text("message").ifPresent(this::hear));
    }

    private void hear(String message) {
        Matcher parts = TAKEN.matcher(message.strip().toUpperCase(Locale.ROOT));
        if (parts.matches()) {
            LapTime.parse(parts.group(2))
                    .map(time -> new Timed(Integer.parseInt(parts.group(1)), time))
                    .ifPresent(lap -> {
                        if (parts.group(3).equals("REINSTATED")) {
                            deleted.remove(lap);
                        } else {
                            deleted.put(lap, Optional.ofNullable(parts.group(4)).orElse(""));
                        }
                    });
        }
    }

    /** @throws IllegalArgumentException when driver or number are missing */
    LapRow row(OpenF1Entry lap) {
        int number = lap.number("driver_number");
        int lapNumber = lap.number("lap_number");
        OpenF1Driver driver = drivers.getOrDefault(number, OpenF1Driver.unknown(number));
        Optional<OpenF1Entry> stint = stint(number, lapNumber);
        Optional<LapTime> time = lap.lapTime("lap_duration");
        Optional<Instant> start = lap.moment("date_start");
        Optional<Instant> end = start.flatMap(began -> time.map(took -> began.plusMillis(took.millis())));
        Optional<String> taken = time.map(known -> deleted.get(new Timed(number, known)));
        return new LapRow(
                weekend.key(),
                session.kind().name(),
                driver.code(),
                OptionalInt.of(number),
                driver.team(),
                lapNumber,
                stint.map(on -> on.integer("stint_number")).orElse(OptionalInt.empty()),
                time,
                new Sectors(
                        lap.lapTime("duration_sector_1"),
                        lap.lapTime("duration_sector_2"),
                        lap.lapTime("duration_sector_3")),
                stint.flatMap(on -> on.text("compound")).orElse(""),
                stint.map(on -> age(on, lapNumber)).orElse(OptionalInt.empty()),
                stint.filter(on -> on.integer("tyre_age_at_start").isPresent())
                        .map(on -> on.number("tyre_age_at_start") == 0),
                "",
                OptionalInt.empty(),
                lap.isTrue("is_pit_out_lap") ? start.map(this::clock) : Optional.empty(),
                Optional.empty(),
                end.map(this::clock),
                new Speeds(
                        lap.integer("i1_speed"), lap.integer("i2_speed"), OptionalInt.empty(), lap.integer("st_speed")),
                Optional.empty(),
                Optional.of(taken.isPresent()),
                taken.orElse(""),
                Optional.empty(),
                end.or(() -> start).flatMap(this::weather));
    }

    private Optional<OpenF1Entry> stint(int driver, int lap) {
        return stints.stream()
                .filter(stint -> stint.integer("driver_number").orElse(-1) == driver)
                .filter(stint -> stint.integer("lap_start").orElse(Integer.MAX_VALUE) <= lap
                        && lap <= stint.integer("lap_end").orElse(Integer.MIN_VALUE))
                // A lap on which the tyres change is in both: it ends on the old ones
                .findFirst();
    }

    private static OptionalInt age(OpenF1Entry stint, int lap) {
        OptionalInt before = stint.integer("tyre_age_at_start");
        return before.isPresent()
                ? OptionalInt.of(before.getAsInt() + lap - stint.number("lap_start") + 1)
                : OptionalInt.empty();
    }

    private Optional<Weather> weather(Instant moment) {
        return Optional.ofNullable(weather.floorEntry(moment))
                .or(() -> Optional.ofNullable(weather.firstEntry()))
                .map(entry -> weather(entry.getKey(), entry.getValue()));
    }

    private Weather weather(Instant at, OpenF1Entry line) {
        return new Weather(
                clock(at),
                line.decimal("air_temperature"),
                line.decimal("track_temperature"),
                line.decimal("humidity"),
                line.decimal("pressure"),
                line.decimal("rainfall").orElse(0) > 0,
                line.integer("wind_direction"),
                line.decimal("wind_speed"));
    }

    private Duration clock(Instant moment) {
        return Duration.between(session.start(), moment);
    }
}
