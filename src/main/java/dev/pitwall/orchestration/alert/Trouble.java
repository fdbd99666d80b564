package dev.pitwall.orchestration.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that people were told of and that is not mended yet. */
@Entity
@Table(catalog = "dagster_logs", name = "alert_trouble")
public class Trouble {

    @Id
    @Column(name = "trouble_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    private String subject;

    @Column(name = "run_id")
    private Long runId;

    private String title;
    private String link;

    @Column(name = "message_key")
    private String messageKey;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    private int repeats;

    protected Trouble() {}

    /** Another message tells of it: a later run of the job, say. From it on counts whether it was mended. */
    void toldBy(String newMessageKey, String newTitle, Optional<String> newLink, OptionalLong newRun, Instant now) {
        if (!newMessageKey.equals(messageKey)) {
            repeats = 0;
        }
        openedAt = now;
        messageKey = newMessageKey;
        title = newTitle;
        link = newLink.orElse(null);
        runId = newRun.isPresent() ? newRun.getAsLong() : null;
        toldAt = now;
    }

    void repeated(Instant now) {
        repeats++;
        toldAt = now;
    }

    String key() {
        return key;
    }

    /** What of the subject; empty where it has one trouble of this kind. */
    String about() {
        var start = (kind + "/" + subject()).length();
        return key.length() > start ? key.substring(start + 1) : "";
    }

    public MessageKind kind() {
        return kind;
    }

    public AlertSubject subject() {
        return new AlertSubject(subjectKind, subject);
    }

    public OptionalLong runId() {
        return runId == null ? OptionalLong.empty() : OptionalLong.of(runId);
    }

    public String title() {
        return title;
    }

    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    String messageKey() {
        return messageKey;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When people heard of it last. */
    public Instant toldAt() {
        return toldAt;
    }

    public int repeats() {
        return repeats;
    }
}
