package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.KeptRows;
import dev.pitwall.f1.data.ReadFrom;
import dev.pitwall.f1.timing.store.ReadPayloads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Writes down where the laps of practice sessions were read. */
@ApplicationScoped
public class PracticeOrigins {

    private final KeptRows kept;
    private final ReadPayloads payloads;

    @Inject
    PracticeOrigins(KeptRows kept, ReadPayloads payloads) {
        this.kept = kept;
        this.payloads = payloads;
    }

    /** For the container's proxy. */
    PracticeOrigins() {
        this(null, null);
    }

    /**
     * Laps of a session were read from there.
     *
     * @param address of an answer, or name of a file
     * @param runId the run that read it, by that moment
     */
    record Read(PracticeSession session, String address, long runId, Instant by) {}

    /** Each takes the place of what was written down of its session and address before. */
    @Transactional
    void keep(Collection<Read> reads) {
        Map<PracticeOrigin.Key, ReadFrom> values = new HashMap<>();
        for (Read read : reads) {
            values.put(
                    PracticeOrigin.Key.of(read.session(), read.address()),
                    ReadFrom.of(payloads, read.address(), read.runId(), read.by()));
        }
        kept.keep(PracticeOrigin.class, values, PracticeOrigin::new, Instant.EPOCH);
    }
}
