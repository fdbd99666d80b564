package dev.pitwall.f1.data;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a row of a source says of a driver in a session, whichever table it stood in.
 *
 * @param sessionStart planned, where known
 * @param beforeQualifying whether the session ran before the qualifying of its weekend
 */
public record SessionResult(
        RawSessionKey key,
        Entry entry,
        Classification classification,
        LapMarks lapMarks,
        Optional<Instant> sessionStart,
        boolean beforeQualifying) {

    /** Between fields of the text that is hashed; no field holds it. */
    private static final String FIELD_END = "\u001f";

    public SessionResult {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(lapMarks, "lapMarks");
        Objects.requireNonNull(sessionStart, "sessionStart");
    }

    /** Of all that the row says, in a fixed order: two rows with the same hash say the same. */
    String sha256() {
        var said = new StringBuilder();
        for (Object field : new Object[] {
            key.season(),
            key.round(),
            key.resultTable(),
            key.sessionCode(),
            key.driverId(),
            entry.driverCode(),
            entry.driverNumber(),
            entry.driverName(),
            entry.teamId(),
            entry.teamName(),
            classification.listOrder(),
            classification.classifiedAs(),
            classification.laps(),
            classification.grid(),
            classification.finishStatus(),
            classification.raceTimeMillis(),
            classification.gapText(),
            classification.timePenalty(),
            classification.points(),
            lapMarks.bestLapMillis(),
            lapMarks.idealLapMillis(),
            lapMarks.segment1Millis(),
            lapMarks.segment2Millis(),
            lapMarks.segment3Millis(),
            lapMarks.compound(),
            lapMarks.tyreLifeLaps(),
            lapMarks.speedTrapKmh(),
            sessionStart.orElse(null),
            beforeQualifying
        }) {
            said.append(field == null ? "" : field).append(FIELD_END);
        }
        return DigestUtils.sha256Hex(said.toString());
    }
}
