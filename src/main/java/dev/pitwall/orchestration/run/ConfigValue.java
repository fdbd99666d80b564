package dev.pitwall.orchestration.run;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** One value of a run config between Java and JSON. The types are those that {@code RunConfig} lists. */
final class ConfigValue {

    private ConfigValue() {}

    /** A value that does not fit its type; the message says what is allowed. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        Misfit(String allowed) {
            super(allowed);
        }
    }

    static JsonValue write(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        if (value instanceof Collection<?> items) {
            var array = Json.createArrayBuilder();
            items.forEach(item -> array.add(write(item)));
            return array.build();
        }
        return Json.createValue(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    static Object read(Type type, JsonValue json) throws Misfit {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return readList(list.getActualTypeArguments()[0], json);
        }
        if (type == String.class) {
            return text(json);
        }
        if (type == boolean.class || type == Boolean.class) {
            return readBoolean(text(json));
        }
        if (type == LocalDate.class) {
            return readDate(text(json));
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return readConstant(constants, text(json));
        }
        return readNumber(type, text(json));
    }

    private static List<?> readList(Type element, JsonValue json) throws Misfit {
        if (json instanceof JsonArray array) {
            var items = new java.util.ArrayList<Object>();
            for (var item : array) {
                items.add(read(element, item));
            }
            return List.copyOf(items);
        }
        // A form sends one line of text.
        var items = new java.util.ArrayList<Object>();
        for (var part : text(json).split(",")) {
            if (!part.isBlank()) {
                items.add(read(element, Json.createValue(part.strip())));
            }
        }
        return List.copyOf(items);
    }

    private static Object readNumber(Type type, String text) throws Misfit {
        try {
            var number = new BigDecimal(text.strip());
            if (type == int.class || type == Integer.class) {
                return number.intValueExact();
            }
            if (type == long.class || type == Long.class) {
                return number.longValueExact();
            }
            if (type == double.class || type == Double.class) {
                return number.doubleValue();
            }
        } catch (ArithmeticException | NumberFormatException notANumber) {
            throw new Misfit(
                    type == double.class || type == Double.class ? "allowed is a number" : "allowed is a whole number");
        }
        throw new IllegalArgumentException("a run config cannot have a component of type " + type.getTypeName());
    }

    private static Boolean readBoolean(String text) throws Misfit {
        return switch (text) {
            case "true", "on" -> Boolean.TRUE;
            case "false", "" -> Boolean.FALSE;
            default -> throw new Misfit("allowed are true and false");
        };
    }

    private static LocalDate readDate(String text) throws Misfit {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new Misfit("allowed is a day as 2024-03-02");
        }
    }

    private static Object readConstant(Class<?> constants, String text) throws Misfit {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Misfit("allowed are " + Arrays.toString(constants.getEnumConstants())));
    }

    private static String text(JsonValue json) throws Misfit {
        return switch (json.getValueType()) {
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ((JsonNumber) json).bigDecimalValue().toPlainString();
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL, ARRAY, OBJECT -> throw new Misfit("allowed is a single value");
        };
    }
}
