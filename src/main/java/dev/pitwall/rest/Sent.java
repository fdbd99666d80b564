package dev.pitwall.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object that a request carries, read field by field, so that each refusal names its field.
 *
 * @param field how refusals call the object
 */
record Sent(String field, JsonObject json) {

    /**
     * Reads a body; an empty one is an object without fields.
     *
     * @param known every field that it may have
     * @throws Refusal when it is no JSON object or has other fields
     */
    static Sent object(String text, String... known) {
        var sent = new Sent("body", object("body", read(text == null || text.isBlank() ? "{}" : text)));
        var allowed = List.of(known);
        var unknown = sent.json.keySet().stream()
                .filter(key -> !allowed.contains(key))
                .map(key ->
                        new Problem.FieldError(key, key + " is not known; allowed are " + String.join(", ", allowed)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.ofFields(unknown);
        }
        return sent;
    }

    boolean has(String name) {
        return given(name).isPresent();
    }

    Optional<String> text(String name) {
        return given(name).map(value -> text(name, value));
    }

    String required(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.ofField(name, name + " is missing; allowed is a text"));
    }

    Optional<Long> wholeNumber(String name, long least, long most) {
        return given(name).map(value -> {
            if (value instanceof JsonNumber number
                    && number.isIntegral()
                    && number.longValue() >= least
                    && number.longValue() <= most) {
                return number.longValue();
            }
            throw Refusal.ofField(
                    name, name + " is " + value + "; allowed are whole numbers from " + least + " to " + most);
        });
    }

    Optional<Boolean> flag(String name) {
        return given(name).map(value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case STRING, NUMBER, ARRAY, OBJECT, NULL ->
                throw Refusal.ofField(name, name + " is " + value + "; allowed are true and false");
        });
    }

    /** @throws Refusal when it is missing or no whole number */
    int wholeNumber(String name) {
        return given(name)
                .filter(JsonNumber.class::isInstance)
                .map(JsonNumber.class::cast)
                .filter(number -> number.isIntegral() && number.longValue() == number.intValue())
                .map(JsonNumber::intValue)
                .orElseThrow(() -> Refusal.ofField(
                        name, name + " is " + json.get(name) + "; allowed is a whole number such as 5"));
    }

    /** @throws Refusal when it is missing, or no list of 1 to {@code most} whole numbers */
    List<Long> wholeNumbers(String name, int most) {
        var numbers = given(name)
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .filter(list -> !list.isEmpty() && list.size() <= most)
                .filter(list ->
                        list.stream().allMatch(item -> item instanceof JsonNumber number && number.isIntegral()))
                .orElseThrow(() -> Refusal.ofField(
                        name,
                        name + " is " + json.get(name) + "; allowed is a list of 1 to " + most + " whole numbers"));
        return numbers.getValuesAs(JsonNumber::longValue);
    }

    /** An object without fields where it is not given. */
    JsonObject object(String name) {
        return given(name).map(value -> object(name, value)).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Texts by name. */
    Map<String, String> texts(String name) {
        var texts = new HashMap<String, String>();
        object(name).forEach((key, value) -> texts.put(key, text(name + "." + key, value)));
        return texts;
    }

    private Optional<JsonValue> given(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> value != JsonValue.NULL);
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
