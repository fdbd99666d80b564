package dev.pitwall.f1.timing;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A driver in qualifying.
 *
 * @param order place in the list of the classification, from 1: rank by this, never by the best lap, for who reached Q2 and set no
 *     time there stands above faster ones
 * @param bestLap the least of the three
 */
public record QualifyingRow(
        WeekendKey weekend,
        Competitor competitor,
        int order,
        Position position,
        Optional<LapTime> q1,
        Optional<LapTime> q2,
        Optional<LapTime> q3,
        Optional<LapTime> bestLap,
        OptionalInt laps) {}
