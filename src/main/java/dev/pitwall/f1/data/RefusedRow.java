package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of a source that was not taken, kept as it came. The same refusal again is the same row. */
@Entity
@Table(catalog = "ml_project", name = "refused_row")
public class RefusedRow {

    private static final int LONGEST_REASON = 1000;

    @Id
    @Column(name = "refusal_sha256")
    private String sha256;

    @Column(name = "result_table")
    private String resultTable;

    @Column(name = "row_origin")
    private String origin;

    @Column(name = "raw_text")
    private String rawText;

    @Column(name = "reason")
    private String reason;

    @Column(name = "source_name")
    private String sourceName;

    @Column(name = "first_refused_by_run_id")
    private long firstRefusedByRunId;

    @Column(name = "first_refused_at")
    private Instant firstRefusedAt;

    @Column(name = "last_refused_at")
    private Instant lastRefusedAt;

    /** For JPA. */
    protected RefusedRow() {}

    RefusedRow(RowRefusedException refusal, RowSource source) {
        this.sha256 = refusal.sha256();
        this.resultTable = refusal.resultTable();
        this.origin = RowSource.shortened(refusal.origin());
        this.rawText = refusal.raw();
        String why = refusal.reason();
        this.reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
        this.sourceName = source.name();
        this.firstRefusedByRunId = source.runId();
        this.firstRefusedAt = source.at();
        this.lastRefusedAt = source.at();
    }

    void metAgain(Instant at) {
        lastRefusedAt = at;
    }
}
