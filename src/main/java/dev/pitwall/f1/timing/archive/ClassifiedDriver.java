package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A driver in the classification of a session at the end of its stream.
 *
 * @param number as text, which is the key of the driver in every topic
 * @param bestLap of the session; in qualifying of the last part that he reached
 * @param partBests in qualifying the best laps of Q1, Q2, Q3; else empty
 */
public record ClassifiedDriver(
        FeedDriver driver,
        int position,
        Optional<LapTime> bestLap,
        List<Optional<LapTime>> partBests,
        OptionalInt laps) {

    public ClassifiedDriver {
        partBests = List.copyOf(partBests);
    }
}
