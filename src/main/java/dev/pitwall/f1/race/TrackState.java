package dev.pitwall.f1.race;

import dev.pitwall.f1.chart.LapBand;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the track status codes of a lap come to, the mildest first. */
enum TrackState {
    CLEAR(List.of("1"), "clear", Optional.empty()),
    YELLOW(List.of("2"), LapBand.Kind.YELLOW.words(), Optional.of(LapBand.Kind.YELLOW)),
    VIRTUAL_SAFETY_CAR(
            List.of("6", "7"), LapBand.Kind.VIRTUAL_SAFETY_CAR.words(), Optional.of(LapBand.Kind.VIRTUAL_SAFETY_CAR)),
    SAFETY_CAR(List.of("4"), LapBand.Kind.SAFETY_CAR.words(), Optional.of(LapBand.Kind.SAFETY_CAR)),
    RED_FLAG(List.of("5"), LapBand.Kind.RED_FLAG.words(), Optional.of(LapBand.Kind.RED_FLAG));

    private final List<String> codes;
    private final String words;
    private final Optional<LapBand.Kind> band;

    TrackState(List<String> codes, String words, Optional<LapBand.Kind> band) {
        this.codes = codes;
        this.words = words;
        this.band = band;
    }

    /** The gravest of the codes; clear where none of them is known. */
    static TrackState gravest(String codes) {
        return Arrays.stream(values())
                .filter(state -> state.codes.stream().anyMatch(codes::contains))
                .max(Comparator.naturalOrder())
                .orElse(CLEAR);
    }

    String words() {
        return words;
    }

    /** How it is drawn behind the laps; a clear track is not. */
    Optional<LapBand.Kind> band() {
        return band;
    }
}
