package dev.pitwall.f1.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An answer that is kept.
 *
 * @param revisionOf the earlier answer of the same address that it differs from
 * @param predictions runs whose predictions were made from that earlier answer, the latest first
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
        List<Long> predictions) {

    private static final int PREDICTIONS_NAMED = 5;

    public ReadAnswer {
        predictions = List.copyOf(predictions);
    }

    /** The same with predictions that were made from what it revises. */
    ReadAnswer usedBy(List<Long> runs) {
        return new ReadAnswer(id, address, status, bytes, sha256, firstSeenAt, lastSeenAt, timesSeen, revisionOf, runs);
    }

    /** The latest of the predictions. */
    public List<Long> latestPredictions() {
        return predictions.stream().limit(PREDICTIONS_NAMED).toList();
    }

    /** How many predictions there are beside {@link #latestPredictions}. */
    public int earlierPredictions() {
        return predictions.size() - latestPredictions().size();
    }

    public String shortSha256() {
        return sha256.substring(0, 12);
    }
}
