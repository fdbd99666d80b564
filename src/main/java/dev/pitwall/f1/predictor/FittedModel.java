package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A model with all that made it. */
@Entity
@Table(catalog = "ml_project", name = "qualifying_model")
public class FittedModel {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Column(name = "season")
    private int season;

    @Column(name = "round_number")
    private int round;

    @Column(name = "model_kind")
    private String kind;

    @Column(name = "feature_names")
    private String featureNames;

    @Column(name = "coefficients")
    private String document;

    @Column(name = "training_rows")
    private int trainingRows;

    @Column(name = "training_events")
    private int trainingEvents;

    @Column(name = "cut_off")
    private Instant cutOff;

    @Column(name = "training_sha256")
    private String trainingSha256;

    @Column(name = "software_version")
    private String softwareVersion;

    @Column(name = "fitted_at")
    private Instant fittedAt;

    /** For JPA. */
    protected FittedModel() {}

    /** @param cutOff nothing published later was used */
    FittedModel(long runId, WeekendKey weekend, GapModel model, Instant cutOff, Instant fittedAt) {
        this.runId = runId;
        this.season = weekend.season();
        this.round = weekend.round();
        this.kind = model.kind();
        this.featureNames = Documents.write(
                model.coefficients().stream().map(GapModel.Coefficient::feature).toList());
        this.document = Documents.write(model);
        this.trainingRows = model.rows();
        this.trainingEvents = model.events();
        this.cutOff = cutOff;
        this.trainingSha256 = model.historySha256();
        this.softwareVersion = model.softwareVersion();
        this.fittedAt = fittedAt;
    }

    long runId() {
        return runId;
    }

    /** {@link dev.pitwall.f1.prediction.ModelKind#id()}. */
    String kind() {
        return kind;
    }

    Instant fittedAt() {
        return fittedAt;
    }

    /** The model as it was fitted, bit for bit. */
    GapModel model() {
        return Documents.read(document, GapModel.class);
    }
}
