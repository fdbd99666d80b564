package dev.pitwall.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The API's description as {@code /openapi} gives it, and whether an answer has the shape that it promises. */
record ApiDocument(JsonObject json) {

    private static final String SCHEMAS = "#/components/schemas/";

    Set<String> operations() {
        var operations = new TreeSet<String>();
        json.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .forEach((verb, operation) -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    JsonObject operation(String verb, String path) {
        return json.getJsonObject("paths").getJsonObject(path).getJsonObject(verb.toLowerCase(Locale.ROOT));
    }

    /** The roles that the operation asks of its caller. */
    List<String> roles(JsonObject operation) {
        return operation.getJsonArray(ApiDescription.ROLES).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    /** The schema of an answer; empty where it has none. */
    Optional<JsonObject> schema(JsonObject operation, String status, String mediaType) {
        return Optional.ofNullable(operation.getJsonObject("responses").getJsonObject(status))
                .map(response -> response.getJsonObject("content"))
                .map(content -> content.getJsonObject(mediaType))
                .map(media -> media.getJsonObject("schema"));
    }

    /** What in a value is not as its schema says. */
    List<String> wrong(JsonValue value, JsonObject schema, String at) {
        var resolved = resolved(schema);
        var types = types(resolved);
        var wrong = new ArrayList<String>();
        if (!types.isEmpty()
                && !types.contains(type(value))
                && !(types.contains("number") && type(value).equals("integer"))) {
            wrong.add(at + " is " + value + "; described is " + types);
            return wrong;
        }
        if (resolved.containsKey("enum") && !resolved.getJsonArray("enum").contains(value)) {
            wrong.add(at + " is " + value + "; described is one of " + resolved.get("enum"));
        }
        if (value instanceof JsonObject object && resolved.containsKey("properties")) {
            var properties = resolved.getJsonObject("properties");
            object.forEach((name, part) -> {
                if (properties.containsKey(name)) {
                    wrong.addAll(wrong(part, properties.getJsonObject(name), at + "." + name));
                } else {
                    wrong.add(at + "." + name + " is not described");
                }
            });
            required(resolved).stream()
                    .filter(name -> !object.containsKey(name))
                    .forEach(name -> wrong.add(at + "." + name + " is missing"));
        }
        if (value instanceof JsonArray array && resolved.containsKey("items")) {
            for (var index = 0; index < array.size(); index++) {
                wrong.addAll(wrong(array.get(index), resolved.getJsonObject("items"), at + "[" + index + "]"));
            }
        }
        return wrong;
    }

    private JsonObject resolved(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return resolved(json.getJsonObject("components")
                    .getJsonObject("schemas")
                    .getJsonObject(schema.getString("$ref").substring(SCHEMAS.length())));
        }
        return schema;
    }

    private static Set<String> required(JsonObject schema) {
        return schema.containsKey("required")
                ? schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<String> types(JsonObject schema) {
        var type = schema.get("type");
        if (type instanceof JsonString one) {
            return Set.of(one.getString());
        }
        return type instanceof JsonArray several
                ? several.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String type(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> "string";
            case NUMBER -> value.toString().matches("-?[0-9]+") ? "integer" : "number";
            case TRUE, FALSE -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL -> "null";
        };
    }
}
