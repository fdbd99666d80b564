package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.AnnouncedPicture;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A picture of a message. */
@Entity
@Table(catalog = "dagster_logs", name = "outbox_picture")
class OutboxPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "message_id", nullable = false)
    private OutboxMessage message;

    private int place;

    @Column(name = "file_name")
    private String fileName;

    private String alternative;
    private byte[] png;

    protected OutboxPicture() {}

    OutboxPicture(OutboxMessage message, int place, AnnouncedPicture picture) {
        this.message = message;
        this.place = place;
        this.fileName = picture.fileName();
        this.alternative = picture.alternative();
        this.png = picture.png();
    }

    AnnouncedPicture picture() {
        return new AnnouncedPicture(fileName, png, alternative);
    }
}
