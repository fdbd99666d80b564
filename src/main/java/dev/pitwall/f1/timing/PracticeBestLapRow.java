package dev.pitwall.f1.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The best lap of a driver in a practice session, with its tyre.
 *
 * @param compound SOFT, MEDIUM, HARD, INTERMEDIATE, WET and the names of 2018; may be empty
 * @param tyreLife laps on this set at the end of the lap
 * @param trackStatus all codes seen in the lap, concatenated (1 clear, 2 yellow, 4 safety car, 5 red, 6 and 7 virtual safety car)
 * @param bestSectors the best of the whole session, not of this lap
 * @param idealLap the sum of the best sectors
 * @param sessionClock the session's clock at the end of the lap
 */
public record PracticeBestLapRow(
        WeekendKey weekend,
        SessionKind session,
        Competitor competitor,
        OptionalInt lapNumber,
        OptionalInt stint,
        LapTime lapTime,
        Sectors sectors,
        String compound,
        OptionalInt tyreLife,
        Optional<Boolean> freshTyre,
        String trackStatus,
        Sectors bestSectors,
        Optional<LapTime> idealLap,
        Speeds speeds,
        Optional<Instant> lapStart,
        Optional<Duration> sessionClock,
        Optional<Boolean> accurate,
        boolean beforeQualifying) {}
