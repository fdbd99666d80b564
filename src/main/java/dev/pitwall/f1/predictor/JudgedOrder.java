package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.Ranking;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.OptionalInt;

/** How good an order of drivers was, beside the order by best practice lap. */
@MappedSuperclass
public abstract class JudgedOrder {

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

    /** For JPA. */
    protected JudgedOrder() {}

    /** @param gapMedianErrorMillis median absolute error of the gap to the fastest */
    JudgedOrder(Ranking ranking, Ranking baseline, OptionalInt gapMedianErrorMillis) {
        this.drivers = ranking.drivers();
        this.positionMeanError = ranking.meanAbsoluteError();
        this.rankCorrelation = ranking.spearman();
        this.gapMedianErrorMillis = gapMedianErrorMillis.isPresent() ? gapMedianErrorMillis.getAsInt() : null;
        this.poleRight = ranking.poleRight();
        this.baselinePositionMeanError = baseline.meanAbsoluteError();
        this.baselineRankCorrelation = baseline.spearman();
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
