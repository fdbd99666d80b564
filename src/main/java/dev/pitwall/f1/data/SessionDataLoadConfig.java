package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/**
 * The settings of {@code session_data_load_job}. A run that is for a partition, a season, loads that one alone.
 *
 * @param toSeason null for the last one
 */
public record SessionDataLoadConfig(
        @Setting(
                label = "First season",
                help = "Seasons from this one on are loaded, as far as the source holds them.",
                byPartition = true)
        @Min(SessionResultRule.FIRST_SEASON) @Max(2100) int fromSeason,

        @Setting(label = "Last season", help = "Left empty for the last that the source holds.", byPartition = true)
        @Min(SessionResultRule.FIRST_SEASON) @Max(2100) Integer toSeason,

        @Setting(
                label = "Laps too",
                help = "Every lap of every session; from the timing archive that is a file of megabytes for each.")
        boolean laps)
        implements RunConfig {

    static final SessionDataLoadConfig EVERYTHING =
            new SessionDataLoadConfig(SessionResultRule.FIRST_SEASON, null, true);

    /** The same without laps. */
    SessionDataLoadConfig withoutLaps() {
        return new SessionDataLoadConfig(fromSeason, toSeason, false);
    }

    /** Which seasons of the source a run loads, ascending. */
    public static List<Integer> seasonsOf(RunContext run, TimingSource source) {
        SessionDataLoadConfig config = run.config(SessionDataLoadConfig.class);
        int last = config.toSeason == null ? Integer.MAX_VALUE : config.toSeason;
        return source.seasons().stream()
                .filter(season -> run.partition()
                        .map(key -> key.value().equals(String.valueOf(season)))
                        .orElse(season >= config.fromSeason && season <= last))
                .toList();
    }
}
