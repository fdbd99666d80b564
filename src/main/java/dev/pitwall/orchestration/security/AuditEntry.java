package dev.pitwall.orchestration.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A line of the audit trail. */
@Entity
@Table(catalog = "dagster_logs", name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    private String account;

    private String means;

    private String action;

    private String subject;

    @Column(name = "before_text")
    private String before;

    @Column(name = "after_text")
    private String after;

    private String address;

    protected AuditEntry() {}

    AuditEntry(Actor actor, AuditAction action, String subject, String before, String after, Instant at) {
        this.account = actor.account();
        this.means = actor.means().word();
        this.address = actor.address();
        this.action = action.code();
        this.subject = subject;
        this.before = before;
        this.after = after;
        this.at = at;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String account() {
        return account;
    }

    /** page, token or system. */
    public String means() {
        return means;
    }

    public AuditAction action() {
        return AuditAction.ofCode(action);
    }

    public String subject() {
        return subject;
    }

    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    public String address() {
        return address;
    }
}
