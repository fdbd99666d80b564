package dev.pitwall.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records as JSON. Ours and not JSON-B's, because the servers bring different versions of it and set it up differently, and an API
 * reads the same on each.
 */
final class BodyJson {

    /** How each kind of value is written; the first that fits. */
    private static final Map<Class<?>, Function<Object, JsonValue>> KINDS = kinds();

    private BodyJson() {}

    static JsonObject of(Record body) {
        var json = Json.createObjectBuilder();
        for (var component : body.getClass().getRecordComponents()) {
            present(value(component, body)).ifPresent(value -> json.add(component.getName(), json(value)));
        }
        return json.build();
    }

    private static JsonValue json(Object value) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a body holds a " + value.getClass() + "; allowed are " + KINDS.keySet()))
                .getValue()
                .apply(value);
    }

    private static Map<Class<?>, Function<Object, JsonValue>> kinds() {
        var kinds = new LinkedHashMap<Class<?>, Function<Object, JsonValue>>();
        kinds.put(JsonValue.class, JsonValue.class::cast);
        kinds.put(String.class, text -> Json.createValue((String) text));
        kinds.put(Boolean.class, flag -> (Boolean) flag ? JsonValue.TRUE : JsonValue.FALSE);
        kinds.put(Double.class, BodyJson::number);
        kinds.put(Number.class, number -> Json.createValue(((Number) number).longValue()));
        kinds.put(Instant.class, time -> Json.createValue(time.toString()));
        kinds.put(Duration.class, length -> Json.createValue(length.toString()));
        kinds.put(Enum.class, constant -> Json.createValue(((Enum<?>) constant).name()));
        kinds.put(Record.class, part -> of((Record) part));
        kinds.put(Collection.class, BodyJson::array);
        kinds.put(Map.class, BodyJson::object);
        return kinds;
    }

    /** JSON has no infinity and nothing that is not a number. */
    private static JsonValue number(Object value) {
        var number = (Double) value;
        return Double.isFinite(number) ? Json.createValue(number) : JsonValue.NULL;
    }

    private static JsonValue array(Object values) {
        var array = Json.createArrayBuilder();
        ((Collection<?>) values).forEach(value -> array.add(json(value)));
        return array.build();
    }

    private static JsonValue object(Object values) {
        var object = Json.createObjectBuilder();
        ((Map<?, ?>) values).forEach((key, value) -> object.add(key.toString(), json(value)));
        return object.build();
    }

    private static Optional<?> present(Object value) {
        return value instanceof Optional<?> optional ? optional : Optional.of(value);
    }

    private static Object value(RecordComponent component, Record body) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(
                    component + " of " + Arrays.toString(body.getClass().getRecordComponents()) + " is not read",
                    broken);
        }
    }
}
