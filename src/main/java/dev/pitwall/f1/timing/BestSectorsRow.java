package dev.pitwall.f1.timing;

import java.util.Optional;

/** A driver's best lap and best sectors of one practice session. */
public record BestSectorsRow(
        WeekendKey weekend,
        SessionKind session,
        Competitor competitor,
        LapTime lapTime,
        Sectors bestSectors,
        Optional<LapTime> idealLap,
        boolean beforeQualifying) {}
