package dev.pitwall.f1.timing;

import java.util.Optional;
import java.util.OptionalInt;

/** A driver in sprint qualifying (2023: the shootout). */
public record SprintQualifyingRow(
        WeekendKey weekend,
        Competitor competitor,
        Position position,
        Optional<LapTime> sq1,
        Optional<LapTime> sq2,
        Optional<LapTime> sq3,
        OptionalInt laps) {}
