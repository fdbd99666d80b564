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
public class JudgedRound extends JudgedOrder {

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
        super(evaluation.ranking(), evaluation.baseline(), gapError(evaluation));
        EventKey event = evaluation.weekend().key();
        this.key = new Key(demonstration, kind.id(), event.season(), event.round());
        this.eventName = evaluation.weekend().name();
        this.circumstances = Documents.write(Circumstances.of(evaluation));
        this.runId = runId;
        this.judgedAt = judgedAt;
    }

    private static OptionalInt gapError(WalkForward.Evaluation evaluation) {
        double seconds = Judgement.of(List.of(evaluation)).gapMedianErrorSeconds();
        return Double.isNaN(seconds) ? OptionalInt.empty() : OptionalInt.of((int) Math.rint(1000 * seconds));
    }

    public WeekendKey weekend() {
        return new WeekendKey(key.season(), key.round());
    }

    public String eventName() {
        return eventName;
    }

    /** What was unusual, from the data alone; empty where that tells of nothing. */
    public List<String> circumstances() {
        return Documents.texts(circumstances);
    }
}
