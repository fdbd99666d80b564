package dev.pitwall.f1.timing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The three sector times of a lap, as far as they are known. */
public record Sectors(Optional<LapTime> first, Optional<LapTime> second, Optional<LapTime> third) {

    public static final Sectors UNKNOWN = new Sectors(Optional.empty(), Optional.empty(), Optional.empty());

    /** Their sum; empty where one is missing. */
    public Optional<LapTime> sum() {
        List<LapTime> known =
                Stream.of(first, second, third).flatMap(Optional::stream).toList();
        return known.size() < 3
                ? Optional.empty()
                : Optional.of(
                        new LapTime(known.stream().mapToInt(LapTime::millis).sum()));
    }
}
