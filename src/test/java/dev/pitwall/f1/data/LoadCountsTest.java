package dev.pitwall.f1.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.testing.RememberingRun;
import jakarta.batch.runtime.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadCountsTest {

    private final RememberingRun run = new RememberingRun(1, SessionDataLoadConfig.EVERYTHING);

    @Test
    void a_refused_row_that_open_liberty_counts_among_the_filtered_ones_is_counted_once() {
        LoadCounts counts = counts(Map.of(
                Metric.MetricType.READ_COUNT, 10L,
                Metric.MetricType.WRITE_COUNT, 6L,
                Metric.MetricType.FILTER_COUNT, 4L,
                Metric.MetricType.PROCESS_SKIP_COUNT, 1L));

        counts.tell(run, "load_laps");

        assertThat(run.infos).containsExactly("load_laps: 10 rows read = 6 written + 3 unchanged + 1 refused");
        assertThat(run.warnings).isEmpty();
    }

    @Test
    void a_refused_row_that_jberet_counts_apart_is_counted_once() {
        assertThat(counts(Map.of(
                        Metric.MetricType.READ_COUNT, 10L,
                        Metric.MetricType.WRITE_COUNT, 6L,
                        Metric.MetricType.FILTER_COUNT, 3L,
                        Metric.MetricType.PROCESS_SKIP_COUNT, 1L)))
                .isEqualTo(new LoadCounts(10, 6, 3, 1));
    }

    @Test
    void rows_that_are_missing_are_told_as_a_warning() {
        LoadCounts counts = counts(Map.of(
                Metric.MetricType.READ_COUNT, 10L,
                Metric.MetricType.WRITE_COUNT, 6L,
                Metric.MetricType.FILTER_COUNT, 3L));

        counts.tell(run, "load_laps");

        assertThat(run.warnings)
                .containsExactly("load_laps does not add up: 10 rows read = 6 written + 3 unchanged + 0 refused");
    }

    private static LoadCounts counts(Map<Metric.MetricType, Long> metrics) {
        return LoadCounts.of(metrics.entrySet().stream()
                .map(metric -> new Metric() {
                    @Override
                    public MetricType getType() {
                        return metric.getKey();
                    }

                    @Override
                    public long getValue() {
                        return metric.getValue();
                    }
                })
                .toArray(Metric[]::new));
    }
}
