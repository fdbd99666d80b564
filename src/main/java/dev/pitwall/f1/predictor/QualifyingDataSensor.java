package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.DataReadiness;
import dev.pitwall.f1.data.TimingTroubleException;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Requests the evaluation of each prediction whose qualifying is published. A prediction of the same weekend that is made later is
 * judged again, by a run key of its own.
 */
final class QualifyingDataSensor implements SensorDefinition.Evaluation {

    private final DataReadiness data;
    private final TimingSource source;
    private final PredictionBook book;
    private final JobDefinition<PredictionConfig> evaluate;

    QualifyingDataSensor(
            DataReadiness data, TimingSource source, PredictionBook book, JobDefinition<PredictionConfig> evaluate) {
        this.data = data;
        this.source = source;
        this.book = book;
        this.evaluate = evaluate;
    }

    @Override
    public SensorResult evaluate(SensorContext context) {
        Optional<String> obstacle = data.obstacleOfData();
        if (obstacle.isPresent()) {
            return SensorResult.skip(obstacle.get());
        }
        List<RunRequest> requests = new ArrayList<>();
        List<String> waits = new ArrayList<>();
        for (Prediction prediction : book.unjudged()) {
            Readiness readiness = source.readiness(prediction.weekend(), SessionKind.Q);
            switch (readiness.verdict()) {
                case READY -> requests.add(request(prediction));
                case ABSENT, LATER -> waits.add(readiness.sentence());
                case TROUBLE -> throw new TimingTroubleException(readiness);
            }
        }
        if (!requests.isEmpty()) {
            return asked(requests, context);
        }
        return SensorResult.skip(waits.isEmpty() ? "every prediction is judged" : String.join("; ", waits));
    }

    private RunRequest request(Prediction prediction) {
        return RunRequest.of(evaluate, PredictionConfig.of(prediction.weekend()))
                .withRunKey(prediction.eventKey() + "-run-" + prediction.runId());
    }

    /** The cursor is what was requested last, so that a run that failed is told as such and not requested at every tick. */
    private static SensorResult asked(List<RunRequest> requests, SensorContext context) {
        String keys = String.join(
                " ",
                requests.stream().map(request -> request.runKey().orElseThrow()).toList());
        return context.cursor().filter(keys::equals).isPresent()
                ? SensorResult.skip("the evaluation " + keys + " was requested already")
                : SensorResult.request(requests).remembering(keys);
    }
}
