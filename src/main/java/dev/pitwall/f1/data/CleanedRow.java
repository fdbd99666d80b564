package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.annotations.Immutable;

/** A row of the view {@code cleaned_session_data}: practice, qualifying or race. It is only read. */
@Entity
@Immutable
@Table(catalog = "ml_project", name = "cleaned_session_data")
public class CleanedRow {

    @EmbeddedId
    private RawSessionKey key;

    @Embedded
    private Entry entry;

    @Column(name = "list_order")
    private Integer listOrder;

    @Column(name = "classified_as")
    private String classifiedAs;

    @Column(name = "best_lap_millis")
    private Integer bestLapMillis;

    @Column(name = "lap_counts")
    private int lapCounts;

    @Column(name = "segment_1_millis")
    private Integer segment1Millis;

    @Column(name = "segment_2_millis")
    private Integer segment2Millis;

    @Column(name = "segment_3_millis")
    private Integer segment3Millis;

    @Column(name = "laps")
    private Integer laps;

    @Column(name = "before_qualifying")
    private boolean beforeQualifying;

    @Column(name = "session_start")
    private Instant sessionStart;

    @Column(name = "source_name")
    private String sourceName;

    /** For JPA. */
    protected CleanedRow() {}

    public RawSessionKey key() {
        return key;
    }

    public Entry entry() {
        return entry;
    }

    /** From 1; empty where the table of the source has no order of its own. */
    public OptionalInt listOrder() {
        return Absent.known(listOrder);
    }

    /** The place, empty where the driver has none. */
    public OptionalInt place() {
        return classification().place();
    }

    /** In milliseconds; empty where he set none, or one that says nothing of pace. */
    public OptionalInt bestLapThatCounts() {
        return lapCounts == 1 ? Absent.known(bestLapMillis) : OptionalInt.empty();
    }

    /** Whether he set a lap that says nothing of pace. */
    public boolean hasLapThatDoesNotCount() {
        return bestLapMillis != null && lapCounts == 0;
    }

    /** Q1, Q2 or Q3, in milliseconds. */
    public OptionalInt segment(int number) {
        return new LapMarks(bestLapMillis, null, segment1Millis, segment2Millis, segment3Millis, null, null, null)
                .segment(number);
    }

    public int laps() {
        return Optional.ofNullable(laps).orElse(0);
    }

    public boolean beforeQualifying() {
        return beforeQualifying;
    }

    public Optional<Instant> sessionStart() {
        return Optional.ofNullable(sessionStart);
    }

    public String sourceName() {
        return sourceName;
    }

    private Classification classification() {
        return new Classification(listOrder, classifiedAs, laps, null, null, null, null, null, null);
    }
}
