package dev.pitwall.f1.timing.openf1;

import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.FeedFailure;
import dev.pitwall.f1.timing.http.FeedFailureException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;

/** Asks OpenF1 and reads what it answers: a list of objects. A list without entries may also be told by 404. */
final class OpenF1Answers {

    private final FeedClient client;
    private final URI base;

    OpenF1Answers(FeedClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    URI address(String path) {
        return base.resolve(path);
    }

    /** @throws FeedFailureException when it cannot be read */
    List<OpenF1Entry> entries(String path) {
        URI address = address(path);
        return client.get(address).map(bytes -> read(bytes, address.toString())).orElse(List.of());
    }

    private static List<OpenF1Entry> read(byte[] bytes, String address) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonArray list = reader.readArray();
            if (list.stream().allMatch(JsonObject.class::isInstance)) {
                return list.stream()
                        .map(entry -> new OpenF1Entry(entry.asJsonObject()))
                        .toList();
            }
            throw changed(address, bytes, null);
        } catch (JsonException | IllegalStateException broken) {
            throw changed(address, bytes, broken);
        }
    }

    private static FeedFailureException changed(String address, byte[] bytes, Exception cause) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        String found = text.isBlank()
                ? "an empty answer"
                : "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "'";
        return new FeedFailureException(
                new FeedFailure.ChangedFormat(address, "expected a list of JSON objects, found " + found), cause);
    }
}
