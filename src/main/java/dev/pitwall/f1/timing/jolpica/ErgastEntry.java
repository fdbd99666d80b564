package dev.pitwall.f1.timing.jolpica;

import dev.pitwall.f1.timing.Competitor;
import dev.pitwall.f1.timing.CompetitorIds;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Position;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** A driver's entry in a classification. Values are texts, numbers too. */
record ErgastEntry(WeekendKey weekend, JsonObject json) {

    /** The text below a key, a number's digits included; empty where there is none. */
    static String text(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonString text) {
            return text.getString().strip();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    String text(String key) {
        return text(json, key);
    }

    Competitor competitor() throws RefusedEntryException {
        JsonObject driver = object("Driver");
        JsonObject constructor = object("Constructor");
        String name = (text(driver, "givenName") + " " + text(driver, "familyName")).strip();
        if (name.isEmpty()) {
            throw new RefusedEntryException(new Refusal("Driver", driver.toString(), "givenName and familyName"));
        }
        String team = text(constructor, "name");
        if (team.isEmpty()) {
            throw new RefusedEntryException(new Refusal("Constructor", constructor.toString(), "a name"));
        }
        String code = text(driver, "code");
        String number = text("number").isEmpty() ? text(driver, "permanentNumber") : text("number");
        return new Competitor(
                CompetitorIds.driver(name),
                code.isEmpty() ? codeOf(text(driver, "familyName")) : code,
                number.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty(),
                name,
                CompetitorIds.team(weekend.season(), team),
                team);
    }

    int place() throws RefusedEntryException {
        return integer("position")
                .orElseThrow(
                        () -> new RefusedEntryException(new Refusal("position", text("position"), "a whole number")));
    }

    /** The place, or the reason why there is none, from Ergast's letter. */
    Position classified() throws RefusedEntryException {
        String letter = text("positionText");
        return switch (letter) {
            case "R" -> new Position("DNF");
            case "D" -> new Position("DSQ");
            case "E" -> new Position("EX");
            case "W" -> new Position("DNS");
            case "F" -> new Position("DNQ");
            case "N" -> new Position("NC");
            default -> Position.of(place());
        };
    }

    /** A lap time; an empty text or a missing key is none. */
    Optional<LapTime> lapTime(String key) throws RefusedEntryException {
        String text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LapTime> time = LapTime.parse(text);
        if (time.isEmpty()) {
            throw new RefusedEntryException(new Refusal(key, text, "a time like 1:29.179"));
        }
        return time;
    }

    OptionalInt optionalInteger(String key) {
        return integer(key).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    Optional<BigDecimal> decimal(String key) {
        String text = text(key);
        return text.matches("\\d{1,6}(\\.\\d{1,3})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    JsonObject object(String key) throws RefusedEntryException {
        if (json.get(key) instanceof JsonObject object) {
            return object;
        }
        throw new RefusedEntryException(new Refusal(key, String.valueOf(json.get(key)), "an object"));
    }

    Optional<JsonObject> optionalObject(String key) {
        return json.get(key) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private Optional<Integer> integer(String key) {
        String text = text(key);
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static String codeOf(String familyName) {
        String letters = familyName.replaceAll("[^\\p{L}]", "").toUpperCase(java.util.Locale.ROOT);
        return letters.isEmpty() ? "???" : letters.substring(0, Math.min(3, letters.length()));
    }
}
