package dev.pitwall.f1.source;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer that is kept.
 *
 * @param revisionOf the earlier answer of the same address that it differs from
 * @param predictions runs whose predictions had read that earlier answer, with a comma between; may be empty
 */
public record ReadAnswer(
        long id,
        String address,
        int status,
        long bytes,
        String sha256,
        Instant firstSeenAt,
        Instant lastSeenAt,
        long timesSeen,
        Optional<Long> revisionOf,
        String predictions) {

    public String shortSha256() {
        return sha256.substring(0, 12);
    }
}
