package dev.pitwall.web.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An address of a page with its query: the view that it shows. A parameter without a value does not stand in it.
 *
 * @param path begins with {@code /}
 * @param query in the order in which it is written
 */
public record Address(String path, Map<String, String> query) {

    public Address {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same view with another value of a parameter; an empty one takes it away. */
    public Address with(String parameter, String value) {
        var more = new LinkedHashMap<>(query);
        if (value == null || value.isBlank()) {
            more.remove(parameter);
        } else {
            more.put(parameter, value);
        }
        return new Address(path, more);
    }

    public Address with(String parameter, Optional<String> value) {
        return with(parameter, value.orElse(""));
    }

    public Address without(String parameter) {
        return with(parameter, "");
    }

    /** Whether it narrows the view by anything but these. */
    public boolean hasOtherThan(String... parameters) {
        var rest = new LinkedHashMap<>(query);
        for (var parameter : parameters) {
            rest.remove(parameter);
        }
        return !rest.isEmpty();
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
