package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The settings of a job that loads one weekend.
 *
 * @param season with {@code round}, or both left out for the latest weekend of the timing source
 */
public record WeekendConfig(
        @Setting(help = "Year of the championship; left empty, with the round, for the latest weekend.")
        @Min(SessionResultRule.FIRST_SEASON) @Max(2100) Integer season,

        @Setting(help = "Number of the Grand Prix in its season.") @Min(1) @Max(40) Integer round)
        implements RunConfig {

    /** The latest weekend. */
    public static final WeekendConfig LATEST = new WeekendConfig(null, null);

    public WeekendConfig {
        if ((season == null) != (round == null)) {
            throw new IllegalArgumentException("season is " + season + " and round is " + round
                    + "; allowed are both, or none for the latest weekend");
        }
    }

    public static WeekendConfig of(WeekendKey weekend) {
        return new WeekendConfig(weekend.season(), weekend.round());
    }

    /** The weekend of the config, or the latest of the source. */
    public WeekendKey weekendOf(TimingSource source) {
        return season == null ? new LatestWeekend(source).key() : new WeekendKey(season, round);
    }
}
