package dev.pitwall.orchestration.automation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The memory of a schedule or sensor: whether it is on, when it is due, its cursor, and who evaluates it now. */
@Entity
@Table(catalog = "dagster_logs", name = "automation")
public class Automation {

    @Id
    private String name;

    private String workspace;

    @Enumerated(EnumType.STRING)
    private AutomationKind kind;

    private boolean enabled;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "cursor_text")
    private String cursor;

    @Column(name = "next_due")
    private Instant nextDue;

    private String timing;

    @Column(name = "failures_in_row")
    private int failuresInRow;

    private String claim;

    @Column(name = "claim_until")
    private Instant claimUntil;

    protected Automation() {}

    Automation(String workspace, String name, AutomationKind kind, boolean enabled, Timing timing, Instant now) {
        this.workspace = workspace;
        this.name = name;
        this.kind = kind;
        this.enabled = enabled;
        this.changedBy = "its definition";
        this.changedAt = now;
        this.timing = timing.description();
        this.nextDue = timing.first(now);
    }

    /** A changed cron or interval never fires the past: the next tick is computed from now. */
    void follow(Timing newTiming, Instant now) {
        if (!timing.equals(newTiming.description())) {
            timing = newTiming.description();
            nextDue = newTiming.first(now);
        }
    }

    void switchTo(boolean on, String who, Timing itsTiming, Instant now) {
        if (on && !enabled) {
            nextDue = itsTiming.first(now);
        }
        enabled = on;
        changedBy = who;
        changedAt = now;
    }

    /** Whether a tick may be evaluated now: on, due, and not in another's hands. */
    boolean free(Instant now) {
        return enabled && !nextDue.isAfter(now) && (claim == null || claimUntil.isBefore(now));
    }

    void claim(String token, Instant until) {
        claim = token;
        claimUntil = until;
    }

    boolean claimedWith(String token) {
        return token.equals(claim);
    }

    /** Ends the evaluation. */
    void release(Instant newNextDue) {
        claim = null;
        claimUntil = null;
        nextDue = newNextDue;
    }

    void succeeded(Optional<String> newCursor) {
        failuresInRow = 0;
        newCursor.ifPresent(text -> cursor = text);
    }

    void remember(String text) {
        cursor = text;
    }

    void failed() {
        failuresInRow++;
    }

    void resetCursor(String text) {
        cursor = text;
    }

    void dueNow(Instant now) {
        nextDue = now;
    }

    public String name() {
        return name;
    }

    public String workspace() {
        return workspace;
    }

    public AutomationKind kind() {
        return kind;
    }

    public boolean enabled() {
        return enabled;
    }

    /** Who switched it last. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    public Instant nextDue() {
        return nextDue;
    }

    /** Its cron and zone, or its interval, in words. */
    public String timing() {
        return timing;
    }

    public int failuresInRow() {
        return failuresInRow;
    }

    /** Whether its evaluation is under way. */
    public boolean beingEvaluated(Instant now) {
        return claim != null && claimUntil.isAfter(now);
    }
}
