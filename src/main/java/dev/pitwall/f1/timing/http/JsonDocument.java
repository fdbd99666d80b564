package dev.pitwall.f1.timing.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads an answer as one JSON object. */
public final class JsonDocument {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonDocument() {}

    /**
     * @throws FeedFailureException with {@link FeedFailure.ChangedFormat} when it is none
     */
    public static JsonObject read(byte[] bytes, String address) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new FeedFailureException(
                    new FeedFailure.ChangedFormat(address, "expected a JSON object, found an empty answer"));
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException cause) {
            String start = text.length() <= 60 ? text : text.substring(0, 60) + "…";
            throw new FeedFailureException(
                    new FeedFailure.ChangedFormat(address, "expected a JSON object, found '" + start + "'"), cause);
        }
    }
}
