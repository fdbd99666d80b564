package dev.pitwall.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request to launch says: {@code config}, {@code runKey}, {@code partition} and {@code tags}, each of them optional. */
record LaunchBody(JsonObject config, Optional<String> runKey, Optional<String> partition, Map<String, String> tags) {

    private static final Set<String> KEYS = Set.of("config", "runKey", "partition", "tags");

    /** @throws Refusal that names the field which does not fit */
    static LaunchBody parse(String text) {
        var json = object("body", read(text == null || text.isBlank() ? "{}" : text));
        json.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw Refusal.ofField(key, key + " is not known; allowed are config, runKey, partition and tags");
        });
        var tags = new HashMap<String, String>();
        object("tags", json.getOrDefault("tags", JsonValue.EMPTY_JSON_OBJECT))
                .forEach((name, value) -> tags.put(name, text("tags." + name, value)));
        return new LaunchBody(
                object("config", json.getOrDefault("config", JsonValue.EMPTY_JSON_OBJECT)),
                Optional.ofNullable(json.get("runKey")).map(value -> text("runKey", value)),
                Optional.ofNullable(json.get("partition")).map(value -> text("partition", value)),
                tags);
    }

    private static JsonValue read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException notJson) {
            throw Refusal.ofField("body", "the body is no JSON: " + notJson.getMessage());
        }
    }

    private static JsonObject object(String field, JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw Refusal.ofField(field, field + " is " + value + "; allowed is a JSON object");
    }

    private static String text(String field, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw Refusal.ofField(field, field + " is " + value + "; allowed is a text");
    }
}
