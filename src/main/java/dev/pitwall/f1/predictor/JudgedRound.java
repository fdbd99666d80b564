package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.Circumstances;
import dev.pitwall.f1.prediction.EventKey;
import dev.pitwall.f1.prediction.Judgement;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.prediction.WalkForward;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** How good a model was in a round, predicted from what was known before it. */
@Entity
@Table(catalog = "ml_project", name = "judged_round")
public class JudgedRound {

    /** @param kind {@link ModelKind#id()} */
    @Embeddable
    record Key(
            @Column(name = "demonstration") boolean demonstration,
            @Column(name = "model_kind") String kind,
            @Column(name = "season") int season,
            @Column(name = "round_number") int round) {}

    @EmbeddedId
    private Key key;

    @Column(name = "event_name")
    private String eventName;

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

    @Column(name = "circumstances")
    private String circumstances;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "judged_at")
    private Instant judgedAt;

    /** For JPA. */
    protected JudgedRound() {}

    JudgedRound(
            boolean demonstration, ModelKind kind, WalkForward.Evaluation evaluation, long runId, Instant judgedAt) {
        EventKey event = evaluation.weekend().key();
        Judgement model = Judgement.of(List.of(evaluation));
        this.key = new Key(demonstration, kind.id(), event.season(), event.round());
        this.eventName = evaluation.weekend().name();
        this.drivers = evaluation.ranking().drivers();
        this.positionMeanError = model.positionMeanError();
        this.rankCorrelation = model.rankCorrelation();
        this.gapMedianErrorMillis = Double.isNaN(model.gapMedianErrorSeconds())
                ? null
                : (int) Math.rint(1000 * model.gapMedianErrorSeconds());
        this.poleRight = evaluation.ranking().poleRight();
        this.baselinePositionMeanError = evaluation.baseline().meanAbsoluteError();
        this.baselineRankCorrelation = evaluation.baseline().spearman();
        this.circumstances = Documents.write(Circumstances.of(evaluation));
        this.runId = runId;
        this.judgedAt = judgedAt;
    }

    public WeekendKey weekend() {
        return new WeekendKey(key.season(), key.round());
    }

    public String eventName() {
        return eventName;
    }

    public int drivers() {
        return drivers;
    }

    /** In places. */
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

    /** What was unusual, from the data alone; empty where that tells of nothing. */
    public List<String> circumstances() {
        return Documents.texts(circumstances);
    }
}
