package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.Ranking;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;

/** How good a prediction was, beside the order by best practice lap. */
@Entity
@Table(catalog = "ml_project", name = "prediction_evaluation")
public class Evaluation {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Column(name = "evaluated_by_run_id")
    private long evaluatedByRunId;

    @Column(name = "drivers_compared")
    private int drivers;

    @Column(name = "position_mean_error")
    private double positionMeanError;

    @Column(name = "rank_correlation")
    private double rankCorrelation;

    @Column(name = "gap_median_error_millis")
    private Integer gapMedianErrorMillis;

    @Column(name = "pole_right")
    private boolean poleRight;

    @Column(name = "baseline_position_mean_error")
    private double baselinePositionMeanError;

    @Column(name = "baseline_rank_correlation")
    private double baselineRankCorrelation;

    @Column(name = "evaluated_at")
    private Instant evaluatedAt;

    /** For JPA. */
    protected Evaluation() {}

    /**
     * @param predictionRunId the run that predicted
     * @param gapMedianErrorMillis median absolute error of the gap to the fastest
     */
    Evaluation(
            long predictionRunId,
            long evaluatedByRunId,
            Ranking ranking,
            Ranking baseline,
            OptionalInt gapMedianErrorMillis,
            Instant evaluatedAt) {
        this.runId = predictionRunId;
        this.evaluatedByRunId = evaluatedByRunId;
        this.drivers = ranking.drivers();
        this.positionMeanError = ranking.meanAbsoluteError();
        this.rankCorrelation = ranking.spearman();
        this.gapMedianErrorMillis = gapMedianErrorMillis.isPresent() ? gapMedianErrorMillis.getAsInt() : null;
        this.poleRight = ranking.poleRight();
        this.baselinePositionMeanError = baseline.meanAbsoluteError();
        this.baselineRankCorrelation = baseline.spearman();
        this.evaluatedAt = evaluatedAt;
    }

    public int drivers() {
        return drivers;
    }

    /** Mean of the absolute errors in places. */
    public double positionMeanError() {
        return positionMeanError;
    }

    /** Spearman's. */
    public double rankCorrelation() {
        return rankCorrelation;
    }

    /** In milliseconds. */
    public OptionalInt gapMedianError() {
        return gapMedianErrorMillis == null ? OptionalInt.empty() : OptionalInt.of(gapMedianErrorMillis);
    }

    public boolean poleRight() {
        return poleRight;
    }

    /** The same of the order by best practice lap. */
    public double baselinePositionMeanError() {
        return baselinePositionMeanError;
    }

    /** The same of the order by best practice lap. */
    public double baselineRankCorrelation() {
        return baselineRankCorrelation;
    }
}
