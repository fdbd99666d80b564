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

    private static final int LONGEST_SUBJECT = 250;

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

    AuditEntry(Actor actor, AuditAction action, String subject, AuditedState before, AuditedState after, Instant at) {
        this.account = actor.account();
        this.means = actor.means().word();
        this.address = actor.address();
        this.action = action.code();
        this.subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject;
        this.before = before.stored();
        this.after = after.stored();
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

    /** Empty for an action that this version of Pitwall does not know. */
    public Optional<AuditAction> action() {
        return AuditAction.ofCode(action);
    }

    /** The stored code, as the API says it. */
    public String actionCode() {
        return action;
    }

    /** What follows the name of the account in a sentence, before the subject. */
    public String words() {
        return action().map(AuditAction::words).orElse(action);
    }

    public String subject() {
        return subject;
    }

    public AuditedState before() {
        return AuditedState.read(before);
    }

    public AuditedState after() {
        return AuditedState.read(after);
    }

    public String address() {
        return address;
    }
}
