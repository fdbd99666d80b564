package dev.pitwall.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A page of a list.
 *
 * @param next the address of the page that follows, where there is one
 */
record KeyPage<T>(List<T> items, Optional<String> next) {

    /**
     * @param found one item more than the page holds where another page follows
     * @param key what the page after this item asks for, as the query parameter {@code parameter}
     */
    static <S, T> KeyPage<T> of(
            List<S> found, int limit, Function<S, T> body, UriInfo address, String parameter, ToLongFunction<S> key) {
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? Optional.of(next(address, parameter, key.applyAsLong(page.get(page.size() - 1))))
                : Optional.<String>empty();
        return new KeyPage<>(page.stream().map(body).toList(), next);
    }

    private static String next(UriInfo address, String parameter, long key) {
        var next =
                address.getRequestUriBuilder().replaceQueryParam(parameter, key).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
