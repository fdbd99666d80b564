package dev.pitwall.f1.data;

import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.runtime.Metric;

/** What became of the rows of a step. */
public record LoadCounts(long read, long written, long unchanged, long refused) {

    public static LoadCounts of(Metric[] metrics) {
        long read = 0;
        long written = 0;
        long unchanged = 0;
        long refused = 0;
        for (Metric metric : metrics) {
            switch (metric.getType()) {
                case READ_COUNT -> read = metric.getValue();
                case WRITE_COUNT -> written = metric.getValue();
                case FILTER_COUNT -> unchanged = metric.getValue();
                case PROCESS_SKIP_COUNT -> refused = metric.getValue();
                case READ_SKIP_COUNT, WRITE_SKIP_COUNT, COMMIT_COUNT, ROLLBACK_COUNT -> {
                    // Reading and writing skip nothing here, and commits say nothing of rows.
                }
            }
        }
        return new LoadCounts(read, written, apart(read - written, unchanged, refused), refused);
    }

    /** Open Liberty counts refused items among those that the processor took out, JBeret does not: the sum tells. */
    private static long apart(long notWritten, long takenOut, long refused) {
        return takenOut == notWritten ? takenOut - refused : takenOut;
    }

    /** Whether every row that was read is one of the others. */
    public boolean addUp() {
        return read == written + unchanged + refused;
    }

    /** Says it in the journal, as a warning where rows are missing. */
    public void tell(RunContext run, String step) {
        if (addUp()) {
            run.info(step + ": " + sentence());
        } else {
            run.warn(step + " does not add up: " + sentence());
        }
    }

    /** The table that was loaded, with what became of the rows. */
    public Materialization materialization(String table, long rowsInTable, String unit) {
        return Materialization.of(table)
                .with("table", table)
                .with("rows in the table", rowsInTable, unit)
                .with("rows read", read, unit)
                .with("rows written", written, unit)
                .with("rows unchanged", unchanged, unit)
                .with("rows refused", refused, unit);
    }

    /** For the journal. */
    public String sentence() {
        return read + " rows read = " + written + " written + " + unchanged + " unchanged + " + refused + " refused";
    }
}
