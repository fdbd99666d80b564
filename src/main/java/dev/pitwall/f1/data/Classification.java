package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a driver came in a session, and in a race how. Columns that a table of the source does not have are null.
 *
 * @param listOrder row order of the classification, from 1
 * @param classifiedAs a place, or NC, DNF, DNS, DSQ, EX
 * @param laps driven
 */
@Embeddable
public record Classification(
        @Column(name = "list_order") Integer listOrder,
        @Column(name = "classified_as") String classifiedAs,
        @Column(name = "laps") Integer laps,
        @Column(name = "grid") String grid,
        @Column(name = "finish_status") String finishStatus,
        @Column(name = "race_time_millis") Long raceTimeMillis,
        @Column(name = "gap_text") String gapText,
        @Column(name = "time_penalty") String timePenalty,
        @Column(name = "points") BigDecimal points) {

    static final Classification NONE = new Classification(null, null, null, null, null, null, null, null, null);

    static Classification of(Integer listOrder, Position position, OptionalInt laps) {
        return new Classification(listOrder, position.text(), Absent.orNull(laps), null, null, null, null, null, null);
    }

    /** The place, empty where the driver has none. */
    public OptionalInt place() {
        return Optional.ofNullable(classifiedAs)
                .map(text -> new Position(text).number())
                .orElse(OptionalInt.empty());
    }

    /** Laps driven, where known. */
    public OptionalInt lapsDriven() {
        return Absent.known(laps);
    }
}
