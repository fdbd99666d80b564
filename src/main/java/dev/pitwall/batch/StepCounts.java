package dev.pitwall.batch;

import jakarta.batch.runtime.Metric;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The metrics of a step execution, in items or transactions.
 *
 * @param retried how often a read, an item or a write was tried again; 0 where only the batch repository was asked
 */
public record StepCounts(
        long read,
        long written,
        long filtered,
        long readSkipped,
        long processSkipped,
        long writeSkipped,
        long committed,
        long rolledBack,
        long retried) {

    public static final StepCounts NONE = new StepCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Reads JSR-352's metrics; one that the runtime does not give is zero. */
    static StepCounts of(Metric... metrics) {
        if (metrics == null) {
            return NONE;
        }
        Map<Metric.MetricType, Long> values = new EnumMap<>(Metric.MetricType.class);
        Arrays.stream(metrics).forEach(metric -> values.put(metric.getType(), metric.getValue()));
        return new StepCounts(
                        values.getOrDefault(Metric.MetricType.READ_COUNT, 0L),
                        values.getOrDefault(Metric.MetricType.WRITE_COUNT, 0L),
                        values.getOrDefault(Metric.MetricType.FILTER_COUNT, 0L),
                        values.getOrDefault(Metric.MetricType.READ_SKIP_COUNT, 0L),
                        values.getOrDefault(Metric.MetricType.PROCESS_SKIP_COUNT, 0L),
                        values.getOrDefault(Metric.MetricType.WRITE_SKIP_COUNT, 0L),
                        values.getOrDefault(Metric.MetricType.COMMIT_COUNT, 0L),
                        values.getOrDefault(Metric.MetricType.ROLLBACK_COUNT, 0L),
                        0)
                .skippedApartFromFiltered();
    }

    /**
     * Open Liberty's filtered items are those that it touched and did not write, skipped ones among them; JBeret's are those that the
     * processor took out. The two are told apart by the sum. Items skipped while being read alone leave it open, and stay as they are.
     */
    private StepCounts skippedApartFromFiltered() {
        var skippedAmongThem = processSkipped > 0 && filtered == read - written;
        return skippedAmongThem
                ? new StepCounts(
                        read,
                        written,
                        Math.max(0, filtered - readSkipped - processSkipped),
                        readSkipped,
                        processSkipped,
                        writeSkipped,
                        committed,
                        rolledBack,
                        retried)
                : this;
    }

    /** The same, with what JSR-352 has no metric for: how often a read, an item or a write was tried again. */
    StepCounts withRetried(long times) {
        return new StepCounts(
                read, written, filtered, readSkipped, processSkipped, writeSkipped, committed, rolledBack, times);
    }

    /** Items passed over because of an error, whatever they were doing. */
    public long skipped() {
        return readSkipped + processSkipped + writeSkipped;
    }
}
