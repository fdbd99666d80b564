package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.Judgement;
import dev.pitwall.f1.prediction.ModelKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How good a model was, walk-forward over the events before a prediction; one per model and run. */
@Entity
@Table(catalog = "ml_project", name = "model_judgement")
public class JudgedModel {

    /** @param kind {@link ModelKind#id()} */
    @Embeddable
    record Key(
            @Column(name = "run_id") long runId,
            @Column(name = "model_kind") String kind) {}

    @EmbeddedId
    private Key key;

    @Column(name = "champion")
    private boolean champion;

    @Column(name = "events")
    private int events;

    @Column(name = "position_mean_error")
    private double positionMeanError;

    @Column(name = "rank_correlation")
    private double rankCorrelation;

    @Column(name = "gap_median_error_seconds")
    private double gapMedianErrorSeconds;

    @Column(name = "poles_right")
    private int polesRight;

    @Column(name = "judged_at")
    private Instant judgedAt;

    /** For JPA. */
    protected JudgedModel() {}

    JudgedModel(long runId, ModelKind kind, boolean champion, Judgement judgement, Instant judgedAt) {
        this.key = new Key(runId, kind.id());
        this.champion = champion;
        this.events = judgement.events();
        this.positionMeanError = judgement.positionMeanError();
        this.rankCorrelation = judgement.rankCorrelation();
        this.gapMedianErrorSeconds = judgement.gapMedianErrorSeconds();
        this.polesRight = judgement.polesRight();
        this.judgedAt = judgedAt;
    }

    public String kind() {
        return key.kind();
    }

    /** Whether the prediction of that run is this model's. */
    public boolean champion() {
        return champion;
    }

    public Judgement judgement() {
        return new Judgement(events, positionMeanError, rankCorrelation, gapMedianErrorSeconds, polesRight);
    }
}
