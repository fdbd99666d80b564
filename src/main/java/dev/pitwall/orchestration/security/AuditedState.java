package dev.pitwall.orchestration.security;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;

/**
 * How something was, or is, for the audit trail: names and values, stored as JSON and as long as they are. Only what the change
 * is about, and never a secret.
 */
public record AuditedState(JsonObject json) {

    /** Where how it was, or is, says nothing: before a launch, say. */
    public static final AuditedState NONE = new AuditedState(JsonValue.EMPTY_JSON_OBJECT);

    public static AuditedState of(String name, String value) {
        return NONE.with(name, value);
    }

    public static AuditedState of(String name, boolean value) {
        return NONE.with(name, value);
    }

    public static AuditedState of(String name, long value) {
        return NONE.with(name, value);
    }

    public AuditedState with(String name, String value) {
        return with(name, Json.createValue(value));
    }

    public AuditedState with(String name, long value) {
        return with(name, Json.createValue(value));
    }

    public AuditedState with(String name, boolean value) {
        return with(name, value ? JsonValue.TRUE : JsonValue.FALSE);
    }

    /** A value that is JSON already, a run config say. */
    public AuditedState with(String name, JsonValue value) {
        return new AuditedState(Json.createObjectBuilder(json).add(name, value).build());
    }

    /** The same where there is no value. */
    public AuditedState with(String name, Optional<String> value) {
        return value.map(text -> with(name, text)).orElse(this);
    }

    /** Null, as it is stored, where there is nothing to say. */
    String stored() {
        return json.isEmpty() ? null : json.toString();
    }

    /** Lines from before states were JSON hold plain text. */
    static AuditedState read(String stored) {
        if (stored == null) {
            return NONE;
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            return new AuditedState(reader.readObject());
        } catch (JsonException plainText) {
            return stored.isEmpty() ? NONE : of("text", stored);
        }
    }
}
