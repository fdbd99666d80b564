package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A result as it is kept, with where it came from. */
@Entity
@Table(catalog = "ml_project", name = "raw_session_data")
public class RawSessionRow {

    @EmbeddedId
    private RawSessionKey key;

    @Embedded
    private Entry entry;

    @Embedded
    private Classification classification;

    @Embedded
    private LapMarks lapMarks;

    @Column(name = "session_start")
    private Instant sessionStart;

    @Column(name = "before_qualifying")
    private boolean beforeQualifying;

    @Column(name = "row_sha256")
    private String rowSha256;

    @Column(name = "row_origin")
    private String origin;

    @Column(name = "source_name")
    private String sourceName;

    @Column(name = "loaded_by_run_id")
    private long loadedByRunId;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    /** For JPA. */
    protected RawSessionRow() {}

    RawSessionRow(SessionResult result, RowSource source) {
        this.key = result.key();
        take(result, source);
    }

    /** Says from now on what this result says. */
    final void take(SessionResult result, RowSource source) {
        if (!key.equals(result.key())) {
            throw new IllegalArgumentException("result is of " + result.key() + "; allowed is one of " + key);
        }
        entry = result.entry();
        classification = result.classification();
        lapMarks = result.lapMarks();
        sessionStart = result.sessionStart().orElse(null);
        beforeQualifying = result.beforeQualifying();
        rowSha256 = result.sha256();
        origin = source.origin();
        sourceName = source.name();
        loadedByRunId = source.runId();
        loadedAt = source.at();
    }

    /** What the row says. */
    public SessionResult result() {
        return new SessionResult(
                key,
                entry,
                Objects.requireNonNullElse(classification, Classification.NONE),
                Objects.requireNonNullElse(lapMarks, LapMarks.NONE),
                Optional.ofNullable(sessionStart),
                beforeQualifying);
    }

    String rowSha256() {
        return rowSha256;
    }
}
