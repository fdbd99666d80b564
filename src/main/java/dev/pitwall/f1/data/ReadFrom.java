package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.store.ReadPayload;
import dev.pitwall.f1.timing.store.ReadPayloads;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer or file from which a run has read.
 *
 * @param address of the answer, or name of the file
 * @param payloadId the answer as it is kept; null for files, and where it is not kept
 * @param readByRunId the run, which had read it by then
 */
@Embeddable
public record ReadFrom(
        @Column(name = "address") String address,
        @Column(name = "payload_id") Long payloadId,
        @Column(name = "read_by_run_id") long readByRunId,
        @Column(name = "read_at") Instant readAt) {

    /** With the answer of that address which the run had read by a moment, where one is kept. */
    public static ReadFrom of(ReadPayloads payloads, String address, long runId, Instant by) {
        Long payload = payloads.of(address, runId, by).map(ReadPayload::id).orElse(null);
        return new ReadFrom(address, payload, runId, by);
    }

    public Optional<Long> payload() {
        return Optional.ofNullable(payloadId);
    }
}
