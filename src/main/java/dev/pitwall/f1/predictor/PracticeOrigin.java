package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.KeptRow;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** An answer or file from which the laps of a practice session were read, and so its tyres, speeds and weather. */
@Entity
@Table(catalog = "ml_project", name = "practice_origin")
public class PracticeOrigin implements KeptRow<PracticeOrigin.Says> {

    @Embeddable
    record Key(
            @Column(name = "season") int season,
            @Column(name = "round_number") int round,
            @Column(name = "session_code") String sessionCode,
            @Column(name = "address_sha256") String addressSha256) {

        static Key of(PracticeSession session, String address) {
            return new Key(
                    session.season(),
                    session.round(),
                    session.code(),
                    DigestUtils.sha256Hex(address.getBytes(StandardCharsets.UTF_8)));
        }

        PracticeSession session() {
            return new PracticeSession(new WeekendKey(season, round), sessionCode);
        }
    }

    /**
     * The other columns.
     *
     * @param payloadId null for files, and where the answer is not kept
     */
    @Embeddable
    record Says(
            @Column(name = "address") String address,
            @Column(name = "payload_id") Long payloadId,
            @Column(name = "read_by_run_id") long readByRunId,
            @Column(name = "read_at") Instant readAt) {

        Optional<Long> payload() {
            return Optional.ofNullable(payloadId);
        }
    }

    @EmbeddedId
    private Key key;

    @Embedded
    private Says says;

    /** For JPA. */
    protected PracticeOrigin() {}

    PracticeOrigin(Key key) {
        this.key = key;
    }

    @Override
    public boolean take(Says value, Instant at) {
        if (value.equals(says)) {
            return false;
        }
        says = value;
        return true;
    }

    PracticeSession session() {
        return key.session();
    }

    Says says() {
        return says;
    }
}
