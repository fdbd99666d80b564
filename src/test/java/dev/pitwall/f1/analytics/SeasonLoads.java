package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.testing.ChunkStep;
import dev.pitwall.testing.RememberingRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * The partitions of the step that loads the laps of seasons, one after the other.
 *
 * @param partitions by what the plan says of their seasons
 */
record SeasonLoads(Map<String, ChunkStep> partitions) {

    /** @param step that loads the seasons of one partition */
    static SeasonLoads of(TimingSource source, RememberingRun run, Function<String, ChunkStep> step) {
        Map<String, ChunkStep> partitions = new LinkedHashMap<>();
        for (Properties partition :
                new SeasonPartitions(source, run).mapPartitions().getPartitionProperties()) {
            String seasons = partition.getProperty(SeasonPartitions.SEASONS);
            partitions.put(seasons, step.apply(seasons));
        }
        return new SeasonLoads(partitions);
    }

    ChunkStep.Counts toTheEnd() throws Exception {
        ChunkStep.Counts sum = new ChunkStep.Counts(0, 0, 0, 0);
        for (ChunkStep step : partitions.values()) {
            ChunkStep.Counts of = step.toTheEnd();
            sum = new ChunkStep.Counts(
                    sum.read() + of.read(),
                    sum.written() + of.written(),
                    sum.filtered() + of.filtered(),
                    sum.skipped() + of.skipped());
        }
        return sum;
    }

    /**
     * The partition with that season commits so many chunks, and dies when the next one is written and not committed; the others have
     * come to their end.
     */
    void dieIn(String season, int chunks) throws Exception {
        for (Map.Entry<String, ChunkStep> partition : partitions.entrySet()) {
            if (partition.getKey().contains(season)) {
                partition.getValue().dieAfter(chunks);
            } else {
                partition.getValue().toTheEnd();
            }
        }
    }
}
