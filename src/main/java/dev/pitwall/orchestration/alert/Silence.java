package dev.pitwall.orchestration.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A time in which alarms of a subject are kept and not sent. */
@Entity
@Table(catalog = "dagster_logs", name = "alert_silence")
public class Silence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    private String subject;
    private String reason;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "ended_by")
    private String endedBy;

    protected Silence() {}

    Silence(AlertSubject subject, String reason, String who, Instant now, Instant until) {
        this.subjectKind = subject.kind();
        this.subject = subject.name();
        this.reason = reason;
        this.begunBy = who;
        this.begunAt = now;
        this.until = until;
    }

    void end(String who, Instant now) {
        endedBy = who;
        until = now;
    }

    /** What a message says that is kept because of it. */
    String words() {
        return "silenced by " + begunBy + " until " + until + ": " + reason;
    }

    public long id() {
        return id;
    }

    public AlertSubject subject() {
        return new AlertSubject(subjectKind, subject);
    }

    public String reason() {
        return reason;
    }

    public String begunBy() {
        return begunBy;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** When it ends, or ended. */
    public Instant until() {
        return until;
    }

    /** Who ended it before its time. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }
}
