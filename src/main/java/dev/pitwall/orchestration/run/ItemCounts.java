package dev.pitwall.orchestration.run;

import dev.pitwall.batch.StepCounts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a step or a partition did with items, in items or transactions. */
@Embeddable
public class ItemCounts {

    @Column(name = "read_count")
    private long read;

    @Column(name = "write_count")
    private long written;

    @Column(name = "filter_count")
    private long filtered;

    @Column(name = "skip_count")
    private long skipped;

    @Column(name = "commit_count")
    private long committed;

    @Column(name = "rollback_count")
    private long rolledBack;

    @Column(name = "retry_count")
    private long retried;

    protected ItemCounts() {}

    /** Retries are known to listeners only, so that counts from the batch repository do not take them back. */
    void are(StepCounts seen) {
        read = seen.read();
        written = seen.written();
        filtered = seen.filtered();
        skipped = seen.skipped();
        committed = seen.committed();
        rolledBack = seen.rolledBack();
        retried = Math.max(retried, seen.retried());
    }

    public long read() {
        return read;
    }

    public long written() {
        return written;
    }

    public long filtered() {
        return filtered;
    }

    /** Items passed over because of an error. */
    public long skipped() {
        return skipped;
    }

    public long committed() {
        return committed;
    }

    public long rolledBack() {
        return rolledBack;
    }

    /** Reads, items or writes that were tried again after an error. */
    public long retried() {
        return retried;
    }
}
