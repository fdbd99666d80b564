package dev.pitwall.orchestration.backfill;

import jakarta.json.JsonObject;
import java.util.Objects;
import java.util.Optional;

/**
 * A wish for the partitions of an asset.
 *
 * @param asset its key
 * @param job which of the jobs that make it; empty for the first
 * @param from the first partition; empty for the first there is
 * @param to the last partition, itself included; empty for the last there is
 * @param config settings of every run by name; one that is missing has its default
 * @param atOnce how many runs of it may wait or be under way at a time, 1 to {@value #MOST_AT_ONCE}
 */
public record BackfillRequest(
        String asset,
        Optional<String> job,
        Optional<String> from,
        Optional<String> to,
        BackfillChoice choice,
        JsonObject config,
        int atOnce) {

    public static final int MOST_AT_ONCE = 50;
    public static final int USUAL_AT_ONCE = 4;

    public BackfillRequest {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(config, "config");
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new InvalidBackfill("atOnce", "atOnce is " + atOnce + "; allowed are 1 to " + MOST_AT_ONCE);
        }
    }
}
