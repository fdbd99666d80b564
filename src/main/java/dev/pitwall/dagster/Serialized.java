package dev.pitwall.dagster;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object as Dagster serializes it: JSON in which {@code __class__} names the class and {@code __enum__} a constant. What is missing and
 * what is null are the same. Source: dagster_shared/serdes/serdes.py.
 */
record Serialized(JsonObject json) {

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    /**
     * @throws IllegalArgumentException when the text is no JSON object, or one of another class
     */
    static Serialized parse(String text, String... classes) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var found = new Serialized(reader.readObject());
            var name = found.text("__class__").orElse("none");
            if (!List.of(classes).contains(name)) {
                throw new IllegalArgumentException(
                        "__class__ is " + name + "; allowed are " + String.join(", ", classes));
            }
            return found;
        } catch (JsonException | ClassCastException | IllegalStateException broken) {
            throw new IllegalArgumentException("body is no JSON object: " + broken.getMessage(), broken);
        }
    }

    Optional<Serialized> object(String name) {
        return value(name).filter(JsonObject.class::isInstance).map(found -> new Serialized(found.asJsonObject()));
    }

    /** The member as text: a string as it is, a number or boolean as it is written. */
    Optional<String> text(String name) {
        return value(name).flatMap(Serialized::scalar);
    }

    /** The text of the member without blanks around it; empty when nothing is left. */
    Optional<String> words(String name) {
        return text(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The constant of an enum, without the name of the enum. */
    Optional<String> constant(String name) {
        return object(name).flatMap(found -> found.text("__enum__")).map(full -> full.substring(full.indexOf('.') + 1));
    }

    /** Seconds since 1970 as Dagster has them, to the microsecond. */
    Optional<Instant> moment(String name) {
        return value(name)
                .filter(JsonNumber.class::isInstance)
                .map(found -> moment(((JsonNumber) found).bigDecimalValue()));
    }

    static Instant moment(BigDecimal seconds) {
        return Instant.EPOCH.plus(seconds.multiply(MICROS).longValue(), java.time.temporal.ChronoUnit.MICROS);
    }

    boolean isTrue(String name) {
        return value(name).filter(JsonValue.TRUE::equals).isPresent();
    }

    Stream<String> texts(String name) {
        return values(name).map(Serialized::scalar).flatMap(Optional::stream);
    }

    Stream<Serialized> objects(String name) {
        return values(name).filter(JsonObject.class::isInstance).map(found -> new Serialized(found.asJsonObject()));
    }

    private Stream<JsonValue> values(String name) {
        return value(name).filter(found -> found.getValueType() == JsonValue.ValueType.ARRAY).stream()
                .flatMap(found -> found.asJsonArray().stream());
    }

    Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(found -> found != JsonValue.NULL);
    }

    private static Optional<String> scalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER, TRUE, FALSE -> Optional.of(Objects.toString(value));
            case NULL, ARRAY, OBJECT -> Optional.empty();
        };
    }
}
