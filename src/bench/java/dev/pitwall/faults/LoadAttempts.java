package dev.pitwall.faults;

/** The executions of the step that loads laps: one for the start of the run, and one each time that it went on. */
final class LoadAttempts {

    private static final String STEP = "load_laps";

    private final Rows rows;
    private int ended;
    private int readAgain;
    private int committed;

    LoadAttempts(Rows rows) {
        this.rows = rows;
    }

    /** Whether one has begun since the last was over. */
    boolean goesOn() {
        return begun() > ended;
    }

    private int begun() {
        return rows.count("SELECT COUNT(*) FROM run_step WHERE step = ?", STEP);
    }

    /**
     * The latest is over, by a kill or at its end. What it read beyond the laps that it added was committed before. The count of a partition that
     * was killed is up to a second old, so that an attempt of a few chunks hides what it read again; what it wrote is compared in any case.
     *
     * @param laps in the table now
     */
    void over(int laps) {
        var read = rows.count(
                "SELECT COALESCE(SUM(read_count), 0) FROM run_step_partition WHERE step_execution ="
                        + " (SELECT MAX(step_execution) FROM run_step WHERE step = ?)",
                STEP);
        readAgain += Math.max(0, read - (laps - committed));
        committed = laps;
        ended = begun();
    }

    /** How many are over. */
    int ended() {
        return ended;
    }

    /** Laps in the table when the last attempt was over. */
    int committed() {
        return committed;
    }

    int readAgain() {
        return readAgain;
    }
}
