package dev.pitwall.f1.predictor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A picture of a prediction, for pages and for messages. */
@Entity
@Table(catalog = "ml_project", name = "prediction_picture")
public class StoredPicture {

    /** @param kind {@link PictureKind#id()} */
    @Embeddable
    record Key(
            @Column(name = "run_id") long runId,
            @Column(name = "picture_kind") String kind) {}

    @EmbeddedId
    private Key key;

    @Column(name = "svg")
    private String svg;

    @Column(name = "png")
    private byte[] png;

    @Column(name = "alternative")
    private String alternative;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    /** For JPA. */
    protected StoredPicture() {}

    StoredPicture(long runId, PictureKind kind, String svg, byte[] png, String alternative, Instant drawnAt) {
        this.key = new Key(runId, kind.id());
        this.svg = svg;
        this.png = png;
        this.alternative = alternative;
        this.drawnAt = drawnAt;
    }

    public String svg() {
        return svg;
    }

    public byte[] png() {
        return png;
    }

    /** What it says, for those who cannot see it. */
    public String alternative() {
        return alternative;
    }
}
