package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * The settings of {@code F1_Prediction_Job} and {@code Evaluation_Prediction_Job}: which weekend.
 *
 * @param season with {@code round}, or both left out for the latest weekend of the timing source
 */
public record PredictionConfig(
        @Setting(help = "Year of the championship; left empty, with the round, for the latest weekend.")
        @Min(2018) @Max(2100) Integer season,

        @Setting(help = "Number of the Grand Prix in its season.") @Min(1) @Max(40) Integer round)
        implements RunConfig {

    /** The latest weekend. */
    static final PredictionConfig LATEST = new PredictionConfig(null, null);

    public PredictionConfig {
        if ((season == null) != (round == null)) {
            throw new IllegalArgumentException("season is " + season + " and round is " + round
                    + "; allowed are both, or none for the latest weekend");
        }
    }

    static PredictionConfig of(WeekendKey weekend) {
        return new PredictionConfig(weekend.season(), weekend.round());
    }

    /** The weekend, empty for the latest. */
    Optional<WeekendKey> weekend() {
        return season == null ? Optional.empty() : Optional.of(new WeekendKey(season, round));
    }
}
