package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.LapTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The times of a driver in a session, in milliseconds; null where he set none or the table has none.
 *
 * @param idealLapMillis the sum of his best sectors
 * @param segment1Millis Q1 or SQ1 lap, or first sector, as the table has it
 * @param compound tyre of the best lap
 * @param tyreLifeLaps laps on that set
 * @param speedTrapKmh on the longest straight, in the best lap
 */
@Embeddable
public record LapMarks(
        @Column(name = "best_lap_millis") Integer bestLapMillis,
        @Column(name = "ideal_lap_millis") Integer idealLapMillis,
        @Column(name = "segment_1_millis") Integer segment1Millis,
        @Column(name = "segment_2_millis") Integer segment2Millis,
        @Column(name = "segment_3_millis") Integer segment3Millis,
        @Column(name = "compound") String compound,
        @Column(name = "tyre_life_laps") Integer tyreLifeLaps,
        @Column(name = "speed_trap_kmh") Integer speedTrapKmh) {

    static final LapMarks NONE = new LapMarks(null, null, null, null, null, null, null, null);

    static LapMarks best(Optional<LapTime> bestLap) {
        return new LapMarks(Absent.millisOrNull(bestLap), null, null, null, null, null, null, null);
    }

    static LapMarks segments(
            Optional<LapTime> best, Optional<LapTime> first, Optional<LapTime> second, Optional<LapTime> third) {
        return new LapMarks(
                Absent.millisOrNull(best),
                null,
                Absent.millisOrNull(first),
                Absent.millisOrNull(second),
                Absent.millisOrNull(third),
                null,
                null,
                null);
    }

    LapMarks withIdealLap(Optional<LapTime> ideal) {
        return new LapMarks(
                bestLapMillis,
                Absent.millisOrNull(ideal),
                segment1Millis,
                segment2Millis,
                segment3Millis,
                compound,
                tyreLifeLaps,
                speedTrapKmh);
    }

    LapMarks onTyre(String fitted, OptionalInt life, OptionalInt speed) {
        return new LapMarks(
                bestLapMillis,
                idealLapMillis,
                segment1Millis,
                segment2Millis,
                segment3Millis,
                Absent.orNull(fitted),
                Absent.orNull(life),
                Absent.orNull(speed));
    }

    /** The best lap, in milliseconds. */
    public OptionalInt bestLap() {
        return Absent.known(bestLapMillis);
    }

    /** The sum of the best sectors, in milliseconds. */
    public OptionalInt idealLap() {
        return Absent.known(idealLapMillis);
    }

    /** The first, second or third segment, in milliseconds. */
    public OptionalInt segment(int number) {
        return switch (number) {
            case 1 -> Absent.known(segment1Millis);
            case 2 -> Absent.known(segment2Millis);
            case 3 -> Absent.known(segment3Millis);
            default -> throw new IllegalArgumentException("segment is " + number + "; allowed are 1 to 3");
        };
    }
}
