package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.KeptRow;
import dev.pitwall.f1.timing.TrackStatusRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a track status code of the timing feed means. */
@Entity
@Table(catalog = "ml_project", name = "dim_track_status")
public class TrackStatusDimension implements KeptRow<TrackStatusRow> {

    @Id
    @Column(name = "status_code")
    private String code;

    @Column(name = "feed_message")
    private String message;

    @Column(name = "meaning")
    private String meaning;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected TrackStatusDimension() {}

    TrackStatusDimension(String code) {
        this.code = code;
    }

    @Override
    public boolean take(TrackStatusRow value, Instant at) {
        if (value.equals(new TrackStatusRow(code, message, meaning))) {
            return false;
        }
        message = value.message();
        meaning = value.meaning();
        updatedAt = at;
        return true;
    }
}
