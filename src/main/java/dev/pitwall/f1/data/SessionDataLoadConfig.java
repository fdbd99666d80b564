package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.SortedSet;

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

    /**
     * Which seasons of the source a run loads, ascending.
     *
     * @throws IllegalStateException when the run is for a season that the source does not hold: it would end well, and the season be missing
     *     still
     */
    public static List<Integer> seasonsOf(RunContext run, TimingSource source) {
        return run.partition()
                .map(key -> List.of(season(key, source)))
                .orElseGet(() -> run.config(SessionDataLoadConfig.class).within(source.seasons()));
    }

    private static int season(PartitionKey partition, TimingSource source) {
        return source.seasons().stream()
                .filter(season -> partition.value().equals(String.valueOf(season)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("partition is '" + partition + "'; the timing source '"
                        + source.name() + "' holds the seasons " + source.seasons()));
    }

    private List<Integer> within(SortedSet<Integer> seasons) {
        int last = toSeason == null ? Integer.MAX_VALUE : toSeason;
        return seasons.stream()
                .filter(season -> season >= fromSeason && season <= last)
                .toList();
    }
}
