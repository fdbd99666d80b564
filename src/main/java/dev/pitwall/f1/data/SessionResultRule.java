package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/** What a result must keep to be taken, beyond what its source has checked. Each rule is about one field. */
public final class SessionResultRule {

    /** The first season of the data that a model learns from. */
    public static final int FIRST_SEASON = 2018;

    /** No circuit is lapped faster; Sakhir's outer layout of 2020 took 53.4 s. */
    private static final int SHORTEST_LAP_MILLIS = 40_000;

    /** A lap behind a red flag may take minutes; more is a fault of the clock. */
    private static final int LONGEST_LAP_MILLIS = 600_000;

    private static final int MOST_LAPS = 250;
    private static final int MOST_CARS = 60;

    private SessionResultRule() {}

    /** The first rule that this result breaks. */
    static Optional<Refusal> brokenBy(SessionResult result) {
        LapMarks marks = result.lapMarks();
        Classification place = result.classification();
        return Stream.of(
                        within("season", result.key().season(), FIRST_SEASON, 9999),
                        within("best_lap_ms", marks.bestLapMillis(), SHORTEST_LAP_MILLIS, LONGEST_LAP_MILLIS),
                        within("laps", place.laps(), 0, MOST_LAPS),
                        within("order", place.listOrder(), 1, MOST_CARS),
                        within(
                                "position",
                                place.place().isPresent() ? place.place().getAsInt() : null,
                                1,
                                MOST_CARS),
                        atMost("driver_code", result.entry().driverCode(), 4),
                        atMost("driver_id", result.key().driverId(), 80),
                        atMost("driver_name", result.entry().driverName(), 120),
                        atMost("team_id", result.entry().teamId(), 80),
                        atMost("team", result.entry().teamName(), 80),
                        atMost("grid", place.grid(), 4),
                        atMost("status", place.finishStatus(), 60),
                        atMost("gap_text", place.gapText(), 20),
                        atMost("time_penalty", place.timePenalty(), 20),
                        atMost("compound", marks.compound(), 20))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> within(String field, Integer value, int least, int most) {
        return value == null || (value >= least && value <= most)
                ? Optional.empty()
                : Optional.of(new Refusal(field, value.toString(), least + " to " + most));
    }

    private static Optional<Refusal> atMost(String field, String text, int longest) {
        return text == null || text.length() <= longest
                ? Optional.empty()
                : Optional.of(new Refusal(field, text, "at most " + longest + " characters"));
    }
}
