package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The workspace {@code F1_Predictor}. */
@ApplicationScoped
public class PredictorWorkspace implements Workspace {

    private static final JobDefinition<PredictionConfig> PREDICTION = JobDefinition.of(
            "F1_Prediction_Job",
            "Predicts the qualifying of a weekend from its practice and every qualifying since 2018, and tells it.",
            PredictionConfig.LATEST);

    private final DataReadiness data;
    private final TimingSource source;

    @Inject
    PredictorWorkspace(DataReadiness data, TimingSource source) {
        this.data = data;
        this.source = source;
    }

    /** For the container's proxy. */
    PredictorWorkspace() {
        this(null, null);
    }

    @Override
    public String name() {
        return "F1_Predictor";
    }

    @Override
    public String description() {
        return "Predicts each qualifying, tells the prediction, and judges it when the result is known.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(PREDICTION);
    }

    @Override
    public List<SensorDefinition> sensors() {
        return List.of(SensorDefinition.of(
                        "practice_data_sensor",
                        "Waits until every practice session of the weekend is published, and has its qualifying predicted.",
                        new PracticeDataSensor(data, source, PREDICTION),
                        PREDICTION)
                .every(Duration.ofSeconds(5)));
    }

    @Override
    public List<AssetDefinition> assets() {
        return List.of(
                AssetDefinition.of(
                                "cleaned_session_data",
                                "data",
                                "Practice, qualifying and race, with the laps that count.")
                        .madeBy(PREDICTION)
                        .from("raw_session_data"),
                AssetDefinition.of(
                                "qualifying_features", "prediction", "What the model sees of each driver of a weekend.")
                        .madeBy(PREDICTION)
                        .from("cleaned_session_data", "f1_calendar", "dim_track"),
                AssetDefinition.of("qualifying_model", "prediction", "The model, fitted to every qualifying before.")
                        .madeBy(PREDICTION)
                        .from("cleaned_session_data", "f1_calendar", "dim_track"),
                AssetDefinition.of(
                                "predicted_qualifying",
                                "prediction",
                                "The predicted order, times and gaps of a weekend.")
                        .madeBy(PREDICTION)
                        .from("qualifying_model", "qualifying_features"),
                AssetDefinition.of("prediction_picture", "prediction", "The predicted gaps with their bands, drawn.")
                        .madeBy(PREDICTION)
                        .from("predicted_qualifying"));
    }
}
