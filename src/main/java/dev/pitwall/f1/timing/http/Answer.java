package dev.pitwall.f1.timing.http;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an address answered, whole.
 *
 * @param at when it had come in
 * @param contentType as the server names it; may be empty
 * @param etag what the server calls this state of the address; empty where it gives it no name
 * @param lastModified as the server writes it; empty where it does not
 */
public record Answer(
        URI address,
        Instant at,
        int status,
        String contentType,
        Optional<String> etag,
        Optional<String> lastModified,
        byte[] body) {

    public Answer {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(body, "body");
    }

    /** Whether the server can be asked to send it only if it has changed. */
    boolean canBeConfirmed() {
        return status == 200 && (etag.isPresent() || lastModified.isPresent());
    }

    /** Whether replaying it is an answer: a page that is there, or one that was not. */
    boolean isFinal() {
        return status == 200 || status == 404 || status == 403;
    }
}
