package dev.pitwall.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;

/** A page of a list as JSON: its items, and {@code next}, the address of the page that follows, where there is one. */
final class JsonPages {

    /** The largest id, after which nothing comes: where a list begins that is newest first. */
    static final String NEWEST = "9223372036854775807";

    private static final int MOST = 500;

    private JsonPages() {}

    /** @throws Refusal when the limit is not between 1 and 500 */
    static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Refusal.ofField("limit", "limit is " + asked + "; allowed are 1 to " + MOST);
        }
        return asked;
    }

    /**
     * @param found one item more than the page holds where another page follows
     * @param next the address of the page after this last item
     */
    static <T> JsonObject of(
            String name, List<T> found, int limit, Function<T, JsonObject> json, Function<T, String> next) {
        var page = found.subList(0, Math.min(limit, found.size()));
        var items = Json.createArrayBuilder();
        page.stream().map(json).forEach(items::add);
        JsonObjectBuilder object = Json.createObjectBuilder().add(name, items);
        if (found.size() > limit) {
            object.add("next", next.apply(page.get(page.size() - 1)));
        }
        return object.build();
    }
}
