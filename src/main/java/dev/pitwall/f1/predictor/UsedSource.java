package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.SourceFile;
import dev.pitwall.f1.timing.store.ReadPayload;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** An answer or a file that a prediction was made from. */
@Entity
@Table(catalog = "ml_project", name = "prediction_source")
public class UsedSource {

    /** @param place in the list, from 1 */
    @Embeddable
    record Key(
            @Column(name = "run_id") long runId,
            @Column(name = "place") int place) {}

    @EmbeddedId
    private Key key;

    @Column(name = "address")
    private String address;

    @Column(name = "body_sha256")
    private String sha256;

    @Column(name = "body_bytes")
    private Long bytes;

    @Column(name = "payload_id")
    private Long payloadId;

    @Column(name = "read_at")
    private Instant readAt;

    @Embedded
    private Fed fed = Fed.NOTHING;

    @Column(name = "changed_before")
    private boolean changedBefore;

    @Column(name = "origin_kept")
    private boolean originKept = true;

    /** For JPA. */
    protected UsedSource() {}

    private UsedSource(String address, Instant readAt) {
        this.address = address;
        this.readAt = readAt;
    }

    /** Of which nothing but its address is known. */
    static UsedSource unknown(String address, Instant readAt) {
        return new UsedSource(address, readAt);
    }

    /** Rows of which nobody wrote down where they came from. */
    static UsedSource withoutOrigin(String table, Instant lastWrittenAt) {
        UsedSource used = new UsedSource(table, lastWrittenAt);
        used.originKept = false;
        return used;
    }

    static UsedSource answer(ReadPayload answer) {
        UsedSource used = new UsedSource(answer.address(), answer.at());
        used.sha256 = answer.sha256();
        used.bytes = answer.bytes();
        used.payloadId = answer.id();
        return used;
    }

    /** @param readAt when the last row was loaded from it, or now where none was */
    static UsedSource file(SourceFile file, Instant readAt) {
        UsedSource used = new UsedSource(file.address(), readAt);
        used.sha256 = file.sha256();
        used.bytes = file.bytes();
        used.changedBefore = file.writtenAt().isAfter(readAt);
        return used;
    }

    /** Says what was taken from it. */
    UsedSource feeding(Fed taken) {
        fed = taken;
        return this;
    }

    UsedSource at(long runId, int place) {
        key = new Key(runId, place);
        return this;
    }

    public String address() {
        return address;
    }

    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Optional<Long> bytes() {
        return Optional.ofNullable(bytes);
    }

    Optional<Long> payloadId() {
        return Optional.ofNullable(payloadId);
    }

    public Instant readAt() {
        return readAt;
    }

    /** What was taken from it. */
    public Fed fed() {
        return fed;
    }

    /** False for rows of which nobody wrote down where they came from; the address is the name of their table then. */
    public boolean originKept() {
        return originKept;
    }

    /** A file that was written after its rows were loaded: the hash is not of what was read. */
    public boolean changedBefore() {
        return changedBefore;
    }
}
