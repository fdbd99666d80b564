package dev.pitwall.web.part;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A run config for reading: its settings by name, in the order of the record. */
public final class ConfigEntries {

    private static final int SHORT = 60;

    /** One for all: {@code Json.createReader} looks for an implementation each time, and a list has many configs. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private ConfigEntries() {}

    /** Names and values as text; a config that is no JSON object, from an import say, is one entry. */
    public static Map<String, String> of(String json) {
        var entries = new LinkedHashMap<String, String>();
        try (var reader = READERS.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> entries.put(name, text(value)));
        } catch (JsonException notAnObject) {
            entries.put("config", json);
        }
        return entries;
    }

    /** "season 2024, round 1", cut where a line of a list ends. */
    public static String shortly(String json) {
        var line = of(json).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NULL -> "";
            case ARRAY -> value.asJsonArray().stream().map(ConfigEntries::text).collect(Collectors.joining(", "));
            case NUMBER, TRUE, FALSE, OBJECT -> value.toString();
        };
    }
}
