package dev.pitwall.discord;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses below a webhook's. A query of its own, such as {@code thread_id}, goes with each. */
record WebhookAddress(URI webhook) {

    /** Where a message is made; Discord answers with it instead of with nothing. */
    URI execution() {
        return at("", "wait=true");
    }

    URI message(String id) {
        return at("/messages/" + id, "");
    }

    private URI at(String path, String parameter) {
        var query = Stream.of(Optional.ofNullable(webhook.getRawQuery()).orElse(""), parameter)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return URI.create(webhook.getScheme() + "://" + webhook.getRawAuthority() + webhook.getRawPath() + path
                + (query.isEmpty() ? "" : "?" + query));
    }
}
