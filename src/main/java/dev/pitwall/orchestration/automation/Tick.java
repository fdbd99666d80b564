package dev.pitwall.orchestration.automation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One evaluation of a schedule or sensor. */
@Entity
@Table(catalog = "dagster_logs", name = "tick")
public class Tick {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String automation;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private TickStatus status;

    private String reason;
    private String error;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "cursor_before")
    private String cursorBefore;

    @Column(name = "cursor_after")
    private String cursorAfter;

    @Column(name = "node_name")
    private String nodeName;

    private int attempts;

    protected Tick() {}

    Tick(String automation, Instant dueAt) {
        this.automation = automation;
        this.dueAt = dueAt;
    }

    /** It has ended elsewhere: see {@link PastTicks}. */
    static Tick over(PastTick past) {
        var tick = new Tick(past.automation(), past.dueAt());
        tick.begin(Optional.empty(), past.evaluatedBy(), past.dueAt());
        tick.error = past.trace().orElse(null);
        tick.end(past.status(), past.reason(), past.cursor(), past.endedAt());
        return tick;
    }

    void begin(Optional<String> cursor, String node, Instant now) {
        status = TickStatus.STARTED;
        cursorBefore = cursor.orElse(null);
        startedAt = now;
        nodeName = node;
        attempts++;
    }

    void succeed(String what, Optional<String> cursor, Instant now) {
        end(TickStatus.SUCCESS, what, cursor, now);
    }

    void skip(String why, Optional<String> cursor, Instant now) {
        end(TickStatus.SKIPPED, why, cursor, now);
    }

    void fail(String why, String trace, Optional<String> cursor, Instant now) {
        error = trace;
        end(TickStatus.FAILURE, why, cursor, now);
    }

    private void end(TickStatus last, String why, Optional<String> cursor, Instant now) {
        status = last;
        reason = why;
        cursorAfter = cursor.orElse(cursorBefore);
        endedAt = now;
    }

    public long id() {
        return id;
    }

    public String automation() {
        return automation;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public TickStatus status() {
        return status;
    }

    /** Why it skipped or failed, or what it did, for people. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** The trace of a failure. */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Duration duration(Instant now) {
        return Duration.between(startedAt, endedAt().orElse(now));
    }

    public Optional<String> cursorBefore() {
        return Optional.ofNullable(cursorBefore);
    }

    public Optional<String> cursorAfter() {
        return Optional.ofNullable(cursorAfter);
    }

    public String nodeName() {
        return nodeName;
    }

    /** More than one when a node was lost during it. */
    public int attempts() {
        return attempts;
    }
}
