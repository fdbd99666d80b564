package dev.pitwall.f1.timing.jolpica;

import static dev.pitwall.f1.timing.jolpica.ErgastEntry.text;

import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendFormat;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A race of the calendar as Ergast writes it. */
final class ErgastCalendar {

    private static final int SHOOTOUT_SEASON = 2023;

    private ErgastCalendar() {}

    static EventRow event(JsonObject race) throws RefusedEntryException {
        WeekendKey key = key(race);
        JsonObject circuit = race.get("Circuit") instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
        JsonObject place = circuit.get("Location") instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
        WeekendFormat format = format(key.season(), race);
        Weekend weekend = new Weekend(
                key,
                required(race, "raceName"),
                text(circuit, "circuitId").replace('_', '-'),
                text(circuit, "circuitName"),
                text(place, "country"),
                format,
                date(race),
                starts(format, race));
        return new EventRow(
                weekend,
                "",
                "",
                text(place, "locality"),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "",
                "",
                degrees(place, "lat", 90),
                degrees(place, "long", 180));
    }

    static WeekendKey key(JsonObject race) throws RefusedEntryException {
        String season = text(race, "season");
        String round = text(race, "round");
        if (!season.matches("(19[5-9]|[2-9]\\d)\\d+") || season.length() != 4) {
            throw new RefusedEntryException(new Refusal("season", season, "a year from 1950 on"));
        }
        if (!round.matches("[1-9]\\d?")) {
            throw new RefusedEntryException(new Refusal("round", round, "1 to 99"));
        }
        return new WeekendKey(Integer.parseInt(season), Integer.parseInt(round));
    }

    private static WeekendFormat format(int season, JsonObject race) {
        if (!race.containsKey("Sprint")) {
            return WeekendFormat.CONVENTIONAL;
        }
        if (race.containsKey("SprintQualifying")) {
            return WeekendFormat.SPRINT_QUALIFYING;
        }
        // Some answers of 2023 call the shootout "SecondPractice".
        if (race.containsKey("SprintShootout") || season == SHOOTOUT_SEASON) {
            return WeekendFormat.SPRINT_SHOOTOUT;
        }
        return season > SHOOTOUT_SEASON ? WeekendFormat.SPRINT_QUALIFYING : WeekendFormat.SPRINT;
    }

    private static Map<SessionKind, Instant> starts(WeekendFormat format, JsonObject race) {
        Map<SessionKind, Instant> starts = new EnumMap<>(SessionKind.class);
        boolean shootout = format == WeekendFormat.SPRINT_SHOOTOUT;
        put(starts, SessionKind.FP1, race.get("FirstPractice"));
        put(starts, shootout ? SessionKind.SQ : SessionKind.FP2, race.get("SecondPractice"));
        put(starts, SessionKind.FP3, race.get("ThirdPractice"));
        put(starts, SessionKind.SQ, race.get("SprintShootout"));
        put(starts, SessionKind.SQ, race.get("SprintQualifying"));
        put(starts, SessionKind.SPRINT, race.get("Sprint"));
        put(starts, SessionKind.Q, race.get("Qualifying"));
        put(starts, SessionKind.R, race);
        return starts;
    }

    private static void put(Map<SessionKind, Instant> starts, SessionKind session, Object value) {
        if (value instanceof JsonObject when) {
            start(when).ifPresent(start -> starts.put(session, start));
        }
    }

    /** Seasons before 2022 have a date for each session, and no time. */
    private static Optional<Instant> start(JsonObject when) {
        String time = text(when, "time");
        if (time.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text(when, "date") + "T" + time));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static LocalDate date(JsonObject race) throws RefusedEntryException {
        String text = text(race, "date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new RefusedEntryException(new Refusal("date", text, "a date like 2024-03-02"));
        }
    }

    private static String required(JsonObject json, String key) throws RefusedEntryException {
        String value = text(json, key);
        if (value.isEmpty()) {
            throw new RefusedEntryException(new Refusal(key, value, "a text"));
        }
        return value;
    }

    private static OptionalDouble degrees(JsonObject place, String key, int most) {
        String value = text(place, key);
        if (!value.matches("-?\\d{1,3}(\\.\\d{1,9})?")) {
            return OptionalDouble.empty();
        }
        double degrees = Double.parseDouble(value);
        return Math.abs(degrees) <= most ? OptionalDouble.of(degrees) : OptionalDouble.empty();
    }
}
