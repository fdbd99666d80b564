package dev.pitwall.faults;

/**
 * What the audit counted.
 *
 * @param lostTicks due times of the schedules that make up for every tick, without a run
 * @param doubledTicks due times of any schedule with more than one tick, or with more than one run
 * @param lostRuns requests that were committed or answered and have no run, and runs that never ended
 * @param doubledRuns run keys and due times with more than one run
 * @param orphansSettled runs under way on a node when it was killed that were settled within the time for it
 * @param orphans all of those
 * @param wrongRows numbers missing, doubled or too many, against what the runs say
 */
record Figures(
        int kills,
        int lostTicks,
        int doubledTicks,
        int lostRuns,
        int doubledRuns,
        int orphansSettled,
        int orphans,
        int wrongRows)
        implements Verdict {

    @Override
    public boolean good() {
        return lostTicks + doubledTicks + lostRuns + doubledRuns + wrongRows == 0 && orphansSettled == orphans;
    }

    @Override
    public String line() {
        return "faults kills=" + kills + " lost_ticks=" + lostTicks + " doubled_ticks=" + doubledTicks + " lost_runs="
                + lostRuns + " doubled_runs=" + doubledRuns + " orphans_settled=" + orphansSettled + "/" + orphans
                + " wrong_rows=" + wrongRows;
    }
}
