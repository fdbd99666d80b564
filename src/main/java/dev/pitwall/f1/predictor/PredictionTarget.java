package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The weekend that a run is about, kept so that every step and every restart means the same one. */
@Entity
@Table(catalog = "ml_project", name = "prediction_target")
public class PredictionTarget {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Column(name = "season")
    private int season;

    @Column(name = "round_number")
    private int round;

    /** For JPA. */
    protected PredictionTarget() {}

    PredictionTarget(long runId, WeekendKey weekend) {
        this.runId = runId;
        this.season = weekend.season();
        this.round = weekend.round();
    }

    WeekendKey weekend() {
        return new WeekendKey(season, round);
    }
}
