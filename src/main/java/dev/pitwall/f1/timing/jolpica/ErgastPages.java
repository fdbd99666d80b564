package dev.pitwall.f1.timing.jolpica;

import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.FeedFailure;
import dev.pitwall.f1.timing.http.FeedFailureException;
import dev.pitwall.f1.timing.http.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches all pages of an answer. A page holds at most a hundred results, which is the most that the API gives. */
final class ErgastPages {

    private static final int PAGE = 100;

    /** A wrong total must not make us ask for ever. */
    private static final int MOST_PAGES = 50;

    private final FeedClient client;
    private final URI base;

    ErgastPages(FeedClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    /**
     * The races of all pages in their order, a race that a page's end cuts in two as two races.
     *
     * @param path below the base, {@code 2024/qualifying.json}
     * @return empty when there is nothing at that address
     */
    List<Page> races(String path) {
        List<Page> pages = new ArrayList<>();
        int offset = 0;
        int total = 1;
        for (int page = 0; page < MOST_PAGES && offset < total; page++) {
            URI address = base.resolve(path + "?limit=" + PAGE + "&offset=" + offset);
            Optional<byte[]> body = client.get(address);
            if (body.isEmpty()) {
                break;
            }
            JsonObject answer = JsonDocument.read(body.get(), address.toString());
            JsonObject data = object(answer, "MRData", address);
            total = number(data, "total", address);
            int limit = Math.max(1, number(data, "limit", address));
            pages.add(new Page(address.toString(), array(object(data, "RaceTable", address), "Races", address)));
            // The server may give fewer than asked for, and says so.
            offset += Math.min(PAGE, limit);
        }
        return pages;
    }

    /** The seasons that the API has. */
    List<Integer> seasons() {
        URI address = base.resolve("seasons.json?limit=" + PAGE);
        Optional<byte[]> body = client.get(address);
        if (body.isEmpty()) {
            return List.of();
        }
        JsonObject data = object(JsonDocument.read(body.get(), address.toString()), "MRData", address);
        List<Integer> seasons = new ArrayList<>();
        for (JsonValue season : array(object(data, "SeasonTable", address), "Seasons", address)) {
            if (season instanceof JsonObject entry) {
                seasons.add(number(entry, "season", address));
            }
        }
        return seasons;
    }

    private static JsonObject object(JsonObject parent, String key, URI address) {
        if (parent.get(key) instanceof JsonObject object) {
            return object;
        }
        throw changed(address, key, "an object", parent.get(key));
    }

    private static JsonArray array(JsonObject parent, String key, URI address) {
        if (parent.get(key) instanceof JsonArray array) {
            return array;
        }
        throw changed(address, key, "a list", parent.get(key));
    }

    private static int number(JsonObject parent, String key, URI address) {
        String text = ErgastEntry.text(parent, key);
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        throw changed(address, key, "a number", parent.get(key));
    }

    private static FeedFailureException changed(URI address, String key, String expected, JsonValue found) {
        return new FeedFailureException(new FeedFailure.ChangedFormat(
                address.toString(), "expected " + key + " to be " + expected + ", found " + found));
    }

    /**
     * @param address for the origin of its rows
     */
    record Page(String address, JsonArray races) {}
}
