package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.data.SessionDataLoadConfig;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.api.partition.PartitionPlan;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonPartitionsTest {

    @Test
    void seasons_are_dealt_out_to_four_partitions_that_all_work_at_once() {
        assertThat(partitions(new RememberingRun(1, new SessionDataLoadConfig(2018, 2023, true))))
                .containsExactly("2018,2022", "2019,2023", "2020", "2021");
    }

    @Test
    void a_season_that_begins_before_a_restart_changes_no_others_place() {
        String[] before = partitions(new RememberingRun(1, new SessionDataLoadConfig(2018, 2022, true)));
        String[] after = partitions(new RememberingRun(1, new SessionDataLoadConfig(2018, 2023, true)));

        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).startsWith(before[i]);
        }
    }

    @Test
    void a_run_for_one_season_has_one_partition() {
        assertThat(partitions(new RememberingRun(1, new SessionDataLoadConfig(2018, null, true)).forPartition("2022")))
                .containsExactly("2022");
    }

    @Test
    void a_run_without_laps_has_one_partition_that_reads_nothing() {
        assertThat(List.of(partitions(new RememberingRun(1, new SessionDataLoadConfig(2018, null, false)))))
                .singleElement()
                .satisfies(partition -> {
                    SeasonLapsReader reader = new SeasonLapsReader(source(), partition);
                    reader.open(null);
                    assertThat(reader.readItem()).isNull();
                });
    }

    private static String[] partitions(RememberingRun run) {
        PartitionPlan plan = new SeasonPartitions(source(), run).mapPartitions();
        assertThat(plan.getPartitions()).isEqualTo(plan.getPartitionProperties().length);
        assertThat(plan.getThreads()).isEqualTo(plan.getPartitions());
        return Arrays.stream(plan.getPartitionProperties())
                .map(properties -> properties.getProperty(SeasonPartitions.SEASONS))
                .toArray(String[]::new);
    }

    private static TimingSource source() {
        RealData.file("laps.csv");
        return new FilesTimingSource(RealData.folder(), Clock.systemUTC());
    }
}
