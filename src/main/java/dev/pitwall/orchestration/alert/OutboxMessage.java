package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message in the outbox. A text that replaces another is a new revision; what people see is the revision that was sent, and the
 * message is SENT when the two are the same.
 */
@Entity
@Table(catalog = "dagster_logs", name = "outbox_message")
class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "message_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String title;
    private String content;

    @Enumerated(EnumType.STRING)
    private MessageStatus status;

    private String reason;
    private int attempts;

    @Column(name = "first_tried_at")
    private Instant firstTriedAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int revision;

    @Column(name = "sent_revision")
    private int sentRevision;

    private String channel;

    @Column(name = "remote_id")
    private String remoteId;

    @Column(name = "reply_to_key")
    private String replyToKey;

    @Column(name = "run_id")
    private Long runId;

    @OneToMany(mappedBy = "message", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("place")
    private List<OutboxPicture> pictures = new ArrayList<>();

    protected OutboxMessage() {}

    /** Whether the row was made in this transaction and has no text yet. */
    boolean isNew() {
        return revision == 0;
    }

    boolean says(Announcement announcement) {
        return content.equals(AnnouncementJson.write(announcement))
                && announcedPictures().equals(announcement.pictures());
    }

    /** Puts a new text in the place of the old. The pictures of the old one must have been {@link #forgetPictures forgotten}. */
    void rewrite(MessageKind why, Announcement announcement, OptionalLong run, Instant now) {
        kind = why;
        title = announcement.title();
        content = AnnouncementJson.write(announcement);
        replyToKey = announcement.replyTo().orElse(null);
        run.ifPresent(number -> runId = number);
        changedAt = now;
        revision++;
        for (var picture : announcement.pictures()) {
            pictures.add(new OutboxPicture(this, pictures.size(), picture));
        }
    }

    void forgetPictures() {
        pictures.clear();
    }

    /** Is to be delivered now, with all attempts before it. */
    void queue(Instant now) {
        status = MessageStatus.WAITING;
        reason = null;
        attempts = 0;
        firstTriedAt = null;
        nextTryAt = now;
    }

    void withhold(String why) {
        status = MessageStatus.WITHHELD;
        reason = why;
        nextTryAt = null;
    }

    /** An attempt to deliver the revision came to an end, whichever. */
    void tried(Instant now) {
        attempts++;
        firstTriedAt = firstTriedAt == null ? now : firstTriedAt;
    }

    /** People see the revision; when a newer one came in the meantime, the message goes on waiting. */
    void sent(int delivered, String through, String as, Instant now) {
        channel = through;
        remoteId = as;
        sentRevision = delivered;
        sentAt = sentAt == null ? now : sentAt;
        if (delivered == revision) {
            status = MessageStatus.SENT;
            reason = null;
            nextTryAt = null;
        }
    }

    void tryAgainAt(Instant next, String why) {
        reason = why;
        nextTryAt = next;
    }

    void giveUp(String why) {
        status = MessageStatus.FAILED;
        reason = why;
        nextTryAt = null;
    }

    /** What the channel called it, when it was sent through this one. */
    Optional<String> sentAs(String through) {
        return Optional.ofNullable(remoteId).filter(as -> through.equals(channel));
    }

    /** The same for each attempt to send this revision: number, revision and birth, in base 36, so at most 25 characters. */
    String nonce() {
        return Long.toString(id, 36) + "-" + Integer.toString(revision, 36) + "-"
                + Long.toString(createdAt.toEpochMilli(), 36);
    }

    Announcement announcement() {
        return AnnouncementJson.read(content, announcedPictures());
    }

    private List<AnnouncedPicture> announcedPictures() {
        return pictures.stream().map(OutboxPicture::picture).toList();
    }

    long id() {
        return id;
    }

    String key() {
        return key;
    }

    MessageKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    MessageStatus status() {
        return status;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    int attempts() {
        return attempts;
    }

    Optional<Instant> firstTriedAt() {
        return Optional.ofNullable(firstTriedAt);
    }

    Optional<Instant> nextTryAt() {
        return Optional.ofNullable(nextTryAt);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    int revision() {
        return revision;
    }

    Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    Optional<String> replyToKey() {
        return Optional.ofNullable(replyToKey);
    }

    OptionalLong runId() {
        return runId == null ? OptionalLong.empty() : OptionalLong.of(runId);
    }
}
