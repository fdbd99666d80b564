package dev.pitwall.orchestration.journal;

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

/** A line of the journal. It is never changed. */
@Entity
@Table(catalog = "dagster_logs", name = "run_event")
public class RunEvent {

    /** TEXT holds 65,535 bytes; a character takes four at the most. What is longer goes whole into the detail. */
    private static final int LONGEST_MESSAGE = 16_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private EventType type;

    @Enumerated(EnumType.STRING)
    private EventLevel level;

    private String step;
    private String message;
    private String detail;

    protected RunEvent() {}

    private RunEvent(long runId, Instant at, EventType type, EventLevel level, String message) {
        this.runId = runId;
        this.at = at;
        this.type = type;
        this.level = level;
        this.message = message;
        if (message.length() > LONGEST_MESSAGE) {
            this.message = message.substring(0, LONGEST_MESSAGE) + " … (the whole text is in the detail)";
            this.detail = message;
        }
    }

    public static RunEvent info(long runId, Instant at, EventType type, String message) {
        return new RunEvent(runId, at, type, EventLevel.INFO, message);
    }

    public static RunEvent warn(long runId, Instant at, EventType type, String message) {
        return new RunEvent(runId, at, type, EventLevel.WARN, message);
    }

    public static RunEvent error(long runId, Instant at, EventType type, String message) {
        return new RunEvent(runId, at, type, EventLevel.ERROR, message);
    }

    /** The same line, told by a step. */
    public RunEvent in(String stepId) {
        step = stepId;
        return this;
    }

    /** The same line, with a text that is folded away until someone opens it. */
    public RunEvent with(String text) {
        detail = detail == null ? text : detail + "\n\n" + text;
        return this;
    }

    /** The same line, with the whole trace of what was thrown. */
    public RunEvent because(Throwable cause) {
        return with(Trace.of(cause));
    }

    /** The order of the journal, and the address of the line. */
    public long id() {
        return id;
    }

    public long runId() {
        return runId;
    }

    public Instant at() {
        return at;
    }

    public EventType type() {
        return type;
    }

    public EventLevel level() {
        return level;
    }

    public Optional<String> step() {
        return Optional.ofNullable(step);
    }

    public String message() {
        return message;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
