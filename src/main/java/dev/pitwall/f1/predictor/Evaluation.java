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
public class Evaluation extends JudgedOrder {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Column(name = "evaluated_by_run_id")
    private long evaluatedByRunId;

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
        super(ranking, baseline, gapMedianErrorMillis);
        this.runId = predictionRunId;
        this.evaluatedByRunId = evaluatedByRunId;
        this.evaluatedAt = evaluatedAt;
    }
}
