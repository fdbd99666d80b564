package dev.pitwall.f1.timing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A lap.
 *
 * @param session the code as the source writes it: a {@link SessionKind}, or a part of one (Q1, SQ2)
 * @param driverCode three letters
 * @param lapNumber from 1
 * @param stint from 1; a new one begins with every change of tyres
 * @param lapTime empty for most laps into and out of the pits
 * @param compound may be empty
 * @param tyreLife laps on this set at the end of the lap
 * @param trackStatus all codes seen in the lap, in the order in which they came; may be empty
 * @param position at the end of the lap: in a race the place on the track, else in the classification
 * @param pitOut session clock at which the car left the pits, if it did so in this lap
 * @param pitIn session clock at which the car came in, if it did so in this lap
 * @param end session clock at the end of the lap
 * @param deleted whether the stewards took the time away; empty where not known
 * @param deletedReason as written by race control; may be empty
 * @param weather at the end of the lap, as far as the source has it
 */
public record LapRow(
        WeekendKey weekend,
        String session,
        String driverCode,
        OptionalInt driverNumber,
        String team,
        int lapNumber,
        OptionalInt stint,
        Optional<LapTime> lapTime,
        Sectors sectors,
        String compound,
        OptionalInt tyreLife,
        Optional<Boolean> freshTyre,
        String trackStatus,
        OptionalInt position,
        Optional<Duration> pitOut,
        Optional<Duration> pitIn,
        Optional<Duration> end,
        Speeds speeds,
        Optional<Boolean> personalBest,
        Optional<Boolean> deleted,
        String deletedReason,
        Optional<Boolean> accurate,
        Optional<Weather> weather) {}
