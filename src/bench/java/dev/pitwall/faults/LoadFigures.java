package dev.pitwall.faults;

/**
 * What became of a load that was killed.
 *
 * @param kills that hit it half-way
 * @param beforeCommit of these, that hit it when it had gone on and committed nothing since
 * @param runs of the job; one that was asked for again would be a second
 * @param rows in the table at the end
 * @param laps in the folder
 * @param wrongSeasons whose rows in the table are not those of the folder
 * @param readAgain laps that were committed when an attempt began and that it read once more
 */
record LoadFigures(int kills, int beforeCommit, int runs, int rows, int laps, int wrongSeasons, int readAgain)
        implements Verdict {

    @Override
    public boolean good() {
        return kills > 0 && runs == 1 && rows == laps && wrongSeasons == 0 && readAgain == 0;
    }

    @Override
    public String line() {
        return "load kills=" + kills + " before_commit=" + beforeCommit + " runs=" + runs + " rows=" + rows + "/" + laps
                + " wrong_seasons=" + wrongSeasons + " read_again=" + readAgain;
    }
}
