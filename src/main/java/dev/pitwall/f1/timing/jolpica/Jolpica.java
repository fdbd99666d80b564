package dev.pitwall.f1.timing.jolpica;

import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.Position;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.http.FeedClient;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The calendar and the classifications that Jolpica has. Rows come in the API's order, which is that of rounds and places. Every
 * method throws {@link dev.pitwall.f1.timing.http.FeedFailureException} when the API cannot be read.
 */
public final class Jolpica {

    private final ErgastPages pages;

    /**
     * @param base ends in a slash: {@code https://api.jolpi.ca/ergast/f1/}
     */
    public Jolpica(FeedClient client, URI base) {
        this.pages = new ErgastPages(client, base);
    }

    /** All seasons since 1950 that the API has. */
    public List<Integer> seasons() {
        return pages.seasons();
    }

    public List<SourceItem<EventRow>> calendar(int season) {
        List<SourceItem<EventRow>> events = new ArrayList<>();
        eachRace(
                season + ".json", (address, race) -> events.add(item(address, race, () -> ErgastCalendar.event(race))));
        return events;
    }

    public List<SourceItem<QualifyingRow>> qualifying(int season, OptionalInt round) {
        return results(path(season, round, "qualifying"), "QualifyingResults", Jolpica::qualifyingRow);
    }

    public List<SourceItem<RaceRow>> races(int season, OptionalInt round) {
        return results(path(season, round, "results"), "Results", entry -> raceRow(entry, SessionKind.R));
    }

    public List<SourceItem<RaceRow>> sprints(int season, OptionalInt round) {
        return results(path(season, round, "sprint"), "SprintResults", entry -> raceRow(entry, SessionKind.SPRINT));
    }

    private <T> List<SourceItem<T>> results(String path, String list, EntryParser<T> parser) {
        List<SourceItem<T>> items = new ArrayList<>();
        eachRace(path, (address, race) -> {
            JsonArray entries = race.get(list) instanceof JsonArray array ? array : JsonArray.EMPTY_JSON_ARRAY;
            for (JsonValue value : entries) {
                items.add(item(address, value, () -> {
                    WeekendKey weekend = ErgastCalendar.key(race);
                    if (value instanceof JsonObject entry) {
                        return parser.parse(new ErgastEntry(weekend, entry));
                    }
                    throw new RefusedEntryException(new Refusal(list, value.toString(), "objects"));
                }));
            }
        });
        return items;
    }

    private void eachRace(String path, RaceVisitor visitor) {
        for (ErgastPages.Page page : pages.races(path)) {
            for (JsonValue race : page.races()) {
                if (race instanceof JsonObject object) {
                    visitor.visit(page.address(), object);
                }
            }
        }
    }

    private static String path(int season, OptionalInt round, String name) {
        return season + "/" + (round.isPresent() ? round.getAsInt() + "/" : "") + name + ".json";
    }

    private static <T> SourceItem<T> item(String address, JsonValue raw, Parsing<T> parsing) {
        Origin origin = Origin.whole(address);
        try {
            return new SourceItem.Parsed<>(origin, parsing.parse());
        } catch (RefusedEntryException refused) {
            return new SourceItem.Refused<>(origin, raw.toString(), refused.refusal());
        } catch (IllegalArgumentException refused) {
            return new SourceItem.Refused<>(
                    origin, raw.toString(), new Refusal("row", refused.getMessage(), "a consistent row"));
        }
    }

    private static QualifyingRow qualifyingRow(ErgastEntry entry) throws RefusedEntryException {
        Optional<LapTime> q1 = entry.lapTime("Q1");
        Optional<LapTime> q2 = entry.lapTime("Q2");
        Optional<LapTime> q3 = entry.lapTime("Q3");
        int place = entry.place();
        return new QualifyingRow(
                entry.weekend(),
                entry.competitor(),
                place,
                q1.isPresent() ? Position.of(place) : new Position("NC"),
                q1,
                q2,
                q3,
                Stream.of(q1, q2, q3).flatMap(Optional::stream).min(Comparator.naturalOrder()),
                OptionalInt.empty());
    }

    private static RaceRow raceRow(ErgastEntry entry, SessionKind session) throws RefusedEntryException {
        Optional<JsonObject> time = entry.optionalObject("Time");
        String grid = entry.text("grid");
        return new RaceRow(
                entry.weekend(),
                session,
                entry.competitor(),
                entry.place(),
                entry.classified(),
                // Ergast's zero is a start from the pit lane.
                grid.equals("0") ? "PL" : grid,
                entry.optionalInteger("laps"),
                entry.text("status"),
                time.map(object -> ErgastEntry.text(object, "millis"))
                        .filter(millis -> millis.matches("\\d{1,9}"))
                        .map(millis -> Duration.ofMillis(Long.parseLong(millis))),
                time.map(object -> ErgastEntry.text(object, "time"))
                        .filter(text -> text.startsWith("+"))
                        .orElse(""),
                "",
                entry.decimal("points"));
    }

    @FunctionalInterface
    private interface EntryParser<T> {
        T parse(ErgastEntry entry) throws RefusedEntryException;
    }

    @FunctionalInterface
    private interface Parsing<T> {
        T parse() throws RefusedEntryException;
    }

    @FunctionalInterface
    private interface RaceVisitor {
        void visit(String address, JsonObject race);
    }
}
