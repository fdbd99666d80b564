package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the model sees of the drivers of a weekend, as a run built it. */
@Entity
@Table(catalog = "ml_project", name = "feature_set")
public class FeatureSet {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Column(name = "season")
    private int season;

    @Column(name = "round_number")
    private int round;

    @Column(name = "driver_rows")
    private int drivers;

    @Column(name = "document")
    private String document;

    @Column(name = "cut_off")
    private Instant cutOff;

    @Column(name = "built_at")
    private Instant builtAt;

    /** For JPA. */
    protected FeatureSet() {}

    /**
     * @param document JSON: {@code features}, their ids; {@code drivers}, a list of {@code driver_id} and {@code values}
     * @param cutOff nothing published later was used
     */
    FeatureSet(long runId, WeekendKey weekend, int drivers, String document, Instant cutOff, Instant builtAt) {
        this.runId = runId;
        this.season = weekend.season();
        this.round = weekend.round();
        this.drivers = drivers;
        this.document = document;
        this.cutOff = cutOff;
        this.builtAt = builtAt;
    }

    String document() {
        return document;
    }

    Instant cutOff() {
        return cutOff;
    }

    int drivers() {
        return drivers;
    }
}
