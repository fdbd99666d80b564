package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.ReadFrom;
import java.time.Instant;
import java.util.Optional;

/**
 * Where tyres, weather or forecasts came from.
 *
 * @param address of the answer, or name of the file; where nobody wrote it down the name of the table
 * @param payloadId the answer as it is kept; empty for files, and where none is kept
 * @param at when it was read; where nobody wrote it down when the last of the rows was written
 * @param kept whether somebody wrote it down
 */
record OriginOfConditions(String address, Optional<Long> payloadId, Instant at, boolean kept, Fed fed) {

    static OriginOfConditions of(ReadFrom read, Fed fed) {
        return new OriginOfConditions(read.address(), read.payload(), read.readAt(), true, fed);
    }

    static OriginOfConditions unknown(String table, Instant writtenAt, Fed fed) {
        return new OriginOfConditions(table, Optional.empty(), writtenAt, false, fed);
    }
}
