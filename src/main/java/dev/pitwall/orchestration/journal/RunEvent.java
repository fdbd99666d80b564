package dev.pitwall.orchestration.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the journal. It is never changed: the mapping writes no update. A page of lines holds only the beginning of a long
 * detail, and says how long it is.
 */
@Entity
@Table(catalog = "dagster_logs", name = "run_event")
public class RunEvent {

    /** TEXT holds 65,535 bytes; a character takes four at the most. What is longer goes whole into the detail. */
    private static final int LONGEST_MESSAGE = 16_000;

    /** What a page of lines holds of a detail, in characters: a trace of two hundred frames. */
    static final int BEGINNING = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id", updatable = false)
    private long runId;

    @Column(updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EventType type;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EventLevel level;

    @Column(updatable = false)
    private String step;

    @Column(updatable = false)
    private String message;

    @Column(updatable = false)
    private String detail;

    @Transient
    private Integer detailLength;

    protected RunEvent() {}

    private RunEvent(long runId, Instant at, EventType type, EventLevel level, String message) {
        this.runId = runId;
        this.at = at;
        this.type = type;
        this.level = level;
        this.message = message;
        if (message.length() > LONGEST_MESSAGE) {
            this.message = message.substring(0, LONGEST_MESSAGE) + " … (" + LONGEST_MESSAGE + " of " + message.length()
                    + " characters; the whole text is in the detail)";
            this.detail = message;
        }
    }

    /** For a page of lines: JPQL makes it, with the beginning of the detail and its whole length. */
    public RunEvent(
            Long id,
            long runId,
            Instant at,
            EventType type,
            EventLevel level,
            String step,
            String message,
            String beginning,
            Integer detailLength) {
        this.id = id;
        this.runId = runId;
        this.at = at;
        this.type = type;
        this.level = level;
        this.step = step;
        this.message = message;
        this.detail = beginning;
        this.detailLength = detailLength;
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

    /** Whole, or its beginning where {@link #detailIsCut()}. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** How many characters the whole detail has. */
    public int detailLength() {
        return detailLength == null ? detail().map(String::length).orElse(0) : detailLength;
    }

    /** Whether this is only the beginning of it: see {@link JournalPages#detail}. */
    public boolean detailIsCut() {
        return detail().map(String::length).orElse(0) < detailLength();
    }
}
