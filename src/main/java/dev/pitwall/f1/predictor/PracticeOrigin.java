package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.KeptRow;
import dev.pitwall.f1.data.ReadFrom;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/** An answer or file from which the laps of a practice session were read, and so its tyres, speeds and weather. */
@Entity
@Table(catalog = "ml_project", name = "practice_origin")
public class PracticeOrigin implements KeptRow<ReadFrom> {

    @Embeddable
    record Key(
            @Column(name = "season") int season,
            @Column(name = "round_number") int round,
            @Column(name = "session_code") String sessionCode,
            @Column(name = "address_sha256") String addressSha256) {

        static Key of(PracticeSession session, String address) {
            return new Key(session.season(), session.round(), session.code(), DigestUtils.sha256Hex(address));
        }

        PracticeSession session() {
            return new PracticeSession(new WeekendKey(season, round), sessionCode);
        }
    }

    @EmbeddedId
    private Key key;

    @Embedded
    private ReadFrom read;

    /** For JPA. */
    protected PracticeOrigin() {}

    PracticeOrigin(Key key) {
        this.key = key;
    }

    @Override
    public boolean take(ReadFrom value, Instant at) {
        if (value.equals(read)) {
            return false;
        }
        read = value;
        return true;
    }

    PracticeSession session() {
        return key.session();
    }

    ReadFrom read() {
        return read;
    }
}
