package dev.pitwall.f1.data;

import java.time.Instant;

/**
 * Where results came from, and how many.
 *
 * @param address of the answer, or name of the file
 * @param runId the run that loaded them
 * @param lastLoadedAt when the last of them was written
 * @param firstSeason the earliest of which they tell
 * @param lastSeason the latest
 * @param ofWeekend whether one of them tells of the weekend that was asked for
 */
public record OriginOfResults(
        String address,
        long runId,
        Instant lastLoadedAt,
        int rows,
        int firstSeason,
        int lastSeason,
        boolean ofWeekend) {

    /** Both of the same place and run. */
    OriginOfResults and(OriginOfResults other) {
        return new OriginOfResults(
                address,
                runId,
                lastLoadedAt.isAfter(other.lastLoadedAt) ? lastLoadedAt : other.lastLoadedAt,
                rows + other.rows,
                Math.min(firstSeason, other.firstSeason),
                Math.max(lastSeason, other.lastSeason),
                ofWeekend || other.ofWeekend);
    }
}
