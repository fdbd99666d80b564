package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.DataReadiness;
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

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final JobDefinition<PredictionConfig> PREDICTION = JobDefinition.of(
            "F1_Prediction_Job",
            "Predicts the qualifying of a weekend from its practice and every qualifying since 2018, and tells it.",
            PredictionConfig.LATEST);
    private static final JobDefinition<PredictionConfig> EVALUATION = JobDefinition.of(
            "Evaluation_Prediction_Job",
            "Judges the latest prediction of a weekend by its qualifying, beside the order by best practice lap.",
            PredictionConfig.LATEST);

    /** What is known of weekends. */
    private static final String[] KNOWN = {
        "cleaned_session_data", "f1_calendar", "dim_track", "practice_tyre_lap", "practice_weather", "weather_forcast"
    };

    private final DataReadiness data;
    private final TimingSource source;
    private final PredictionBook book;

    @Inject
    PredictorWorkspace(DataReadiness data, TimingSource source, PredictionBook book) {
        this.data = data;
        this.source = source;
        this.book = book;
    }

    /** For the container's proxy. */
    PredictorWorkspace() {
        this(null, null, null);
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
        return List.of(PREDICTION, EVALUATION);
    }

    @Override
    public List<SensorDefinition> sensors() {
        return List.of(
                SensorDefinition.of(
                                "practice_data_sensor",
                                "Waits until every practice session of the weekend is published, and has its"
                                        + " qualifying predicted.",
                                new PracticeDataSensor(data, source, PREDICTION),
                                PREDICTION)
                        .every(INTERVAL),
                SensorDefinition.of(
                                "qualifying_data_sensor",
                                "Waits until the qualifying of a prediction is published, and has the prediction judged.",
                                new QualifyingDataSensor(data, source, book, EVALUATION),
                                EVALUATION)
                        .every(INTERVAL));
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
                                "practice_tyre_lap",
                                "data",
                                "The best lap of each driver on each tyre in each practice session, with his speed at the trap.")
                        .madeBy(PREDICTION)
                        .from("f1_calendar", "all_session_data"),
                AssetDefinition.of("practice_weather", "data", "The weather at the track in each practice session.")
                        .madeBy(PREDICTION)
                        .from("f1_calendar"),
                AssetDefinition.of(
                                "qualifying_features", "prediction", "What the model sees of each driver of a weekend.")
                        .madeBy(PREDICTION)
                        .from(KNOWN),
                AssetDefinition.of("qualifying_model", "prediction", "The model, fitted to every qualifying before.")
                        .madeBy(PREDICTION)
                        .from(KNOWN),
                AssetDefinition.of(
                                "predicted_qualifying",
                                "prediction",
                                "The predicted order, times and gaps of a weekend.")
                        .madeBy(PREDICTION)
                        .from("qualifying_model", "qualifying_features"),
                AssetDefinition.of("prediction_picture", "prediction", "The predicted gaps with their bands, drawn.")
                        .madeBy(PREDICTION)
                        .from("predicted_qualifying"),
                AssetDefinition.of(
                                "evaluation_pictures",
                                "prediction",
                                "Predicted against actual time and position, drawn.")
                        .madeBy(EVALUATION)
                        .from("prediction_evaluation"),
                AssetDefinition.of(
                                "prediction_evaluation",
                                "prediction",
                                "How good each prediction was, beside the baseline.")
                        .madeBy(EVALUATION)
                        .from("predicted_qualifying", "raw_session_data"));
    }
}
