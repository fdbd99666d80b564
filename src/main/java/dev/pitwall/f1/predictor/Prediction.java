package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The prediction of a qualifying by one run. */
@Entity
@Table(catalog = "ml_project", name = "prediction")
public class Prediction {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Column(name = "season")
    private int season;

    @Column(name = "round_number")
    private int round;

    @Column(name = "event_key")
    private String eventKey;

    @Column(name = "event_name")
    private String eventName;

    @Column(name = "demonstration")
    private boolean demonstration;

    @Column(name = "pole_time_millis")
    private Integer poleTimeMillis;

    @Column(name = "sessions_used")
    private String sessionsUsed;

    @Column(name = "notes")
    private String notes;

    @Column(name = "cut_off")
    private Instant cutOff;

    @Column(name = "predicted_at")
    private Instant predictedAt;

    @ElementCollection
    @CollectionTable(catalog = "ml_project", name = "prediction_row", joinColumns = @JoinColumn(name = "run_id"))
    @OrderBy("position")
    private List<PredictedRow> rows = new ArrayList<>();

    @ElementCollection
    @CollectionTable(catalog = "ml_project", name = "prediction_absentee", joinColumns = @JoinColumn(name = "run_id"))
    @OrderBy("driverName")
    private List<Absentee> absentees = new ArrayList<>();

    /** For JPA. */
    protected Prediction() {}

    Prediction(long runId, WeekendKey weekend, String eventKey, String eventName) {
        this.runId = runId;
        this.season = weekend.season();
        this.round = weekend.round();
        this.eventKey = eventKey;
        this.eventName = eventName;
    }

    /**
     * Says what was predicted.
     *
     * @param order the drivers by position
     * @param missing the drivers who are left out
     * @param poleTime in milliseconds, where one is told
     */
    Prediction ofOrder(List<PredictedRow> order, List<Absentee> missing, OptionalInt poleTime) {
        rows = new ArrayList<>(order);
        absentees = new ArrayList<>(missing);
        poleTimeMillis = poleTime.isPresent() ? poleTime.getAsInt() : null;
        return this;
    }

    /**
     * Says what it rests on.
     *
     * @param sessions codes of the weekend's sessions
     * @param remarks sentences that a reader should know
     * @param inventedData whether the data is the simulated championship
     * @param dataUpTo nothing published later was used
     */
    Prediction from(
            List<String> sessions, List<String> remarks, boolean inventedData, Instant dataUpTo, Instant madeAt) {
        sessionsUsed = String.join(",", sessions);
        notes = Documents.write(remarks);
        demonstration = inventedData;
        cutOff = dataUpTo;
        predictedAt = madeAt;
        return this;
    }

    public long runId() {
        return runId;
    }

    public WeekendKey weekend() {
        return new WeekendKey(season, round);
    }

    /** Season and Grand Prix, {@code 2024-bahrain}. */
    public String eventKey() {
        return eventKey;
    }

    public String eventName() {
        return eventName;
    }

    public boolean demonstration() {
        return demonstration;
    }

    /** In milliseconds. */
    public OptionalInt poleTime() {
        return poleTimeMillis == null ? OptionalInt.empty() : OptionalInt.of(poleTimeMillis);
    }

    /** What a percent of gap is in the unit in which gaps are told: in seconds of the pole time, or one percent where none is told. */
    double unitsPerPercent() {
        return poleTimeMillis == null ? 1 : poleTimeMillis / 100_000.0;
    }

    /** By position. */
    public List<PredictedRow> rows() {
        return List.copyOf(rows);
    }

    public List<Absentee> absentees() {
        return List.copyOf(absentees);
    }

    /** Codes of the weekend's sessions that it knew. */
    public List<String> sessionsUsed() {
        return sessionsUsed.isEmpty() ? List.of() : List.of(sessionsUsed.split(","));
    }

    /** Sentences that a reader should know. */
    public List<String> notes() {
        return Documents.texts(notes);
    }

    public Instant cutOff() {
        return cutOff;
    }

    public Instant predictedAt() {
        return predictedAt;
    }

    /** The page of this weekend's prediction. */
    public String path() {
        return "/predictions/" + season + "-" + round;
    }
}
