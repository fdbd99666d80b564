package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.Entrant;
import dev.pitwall.f1.prediction.PredictedDriver;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalInt;

/**
 * A driver of a prediction.
 *
 * @param position from 1
 * @param timeMillis predicted best lap of qualifying; null where no pole time is told
 * @param gapPercent to the predicted fastest
 * @param poleProbability from 0 to 1
 * @param bestPracticeLapMillis of the weekend before qualifying; null where he set none
 * @param baselinePosition by best practice lap; null where he set none
 */
@Embeddable
public record PredictedRow(
        @Column(name = "predicted_position") int position,
        @Column(name = "driver_id") String driverId,
        @Column(name = "driver_code") String driverCode,
        @Column(name = "driver_name") String driverName,
        @Column(name = "team_id") String teamId,
        @Column(name = "team_name") String teamName,
        @Column(name = "predicted_time_millis") Integer timeMillis,
        @Column(name = "gap_percent") double gapPercent,
        @Column(name = "band_50_low_percent") double halfLowPercent,
        @Column(name = "band_50_high_percent") double halfHighPercent,
        @Column(name = "band_80_low_percent") double wideLowPercent,
        @Column(name = "band_80_high_percent") double wideHighPercent,
        @Column(name = "pole_probability") double poleProbability,
        @Column(name = "q3_probability") double q3Probability,
        @Column(name = "best_practice_lap_millis") Integer bestPracticeLapMillis,
        @Column(name = "baseline_position") Integer baselinePosition) {

    static PredictedRow of(PredictedDriver driver, OptionalInt bestPracticeLap, OptionalInt baselinePosition) {
        Entrant who = driver.entrant();
        return new PredictedRow(
                driver.position(),
                who.driverId(),
                who.code(),
                who.name(),
                who.teamId(),
                who.team(),
                orNull(driver.timeMillis()),
                driver.gapPercent(),
                driver.half().lowPercent(),
                driver.half().highPercent(),
                driver.wide().lowPercent(),
                driver.wide().highPercent(),
                driver.poleProbability(),
                driver.q3Probability(),
                orNull(bestPracticeLap),
                orNull(baselinePosition));
    }

    /** Predicted best lap of qualifying, in milliseconds. */
    OptionalInt time() {
        return timeMillis == null ? OptionalInt.empty() : OptionalInt.of(timeMillis);
    }

    private static Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
