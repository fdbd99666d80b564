package dev.pitwall.f1.data;

/** What became of the rows that were brought to a table. */
public record KeptCounts(int added, int changed, int unchanged) {

    static final KeptCounts NONE = new KeptCounts(0, 0, 0);

    KeptCounts plus(KeptCounts other) {
        return new KeptCounts(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }

    /** All of them. */
    public int rows() {
        return added + changed + unchanged;
    }

    /** For the journal. */
    public String sentence() {
        return rows() + " rows = " + added + " added + " + changed + " changed + " + unchanged + " unchanged";
    }
}
