package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.CurrentWeekend;
import dev.pitwall.f1.data.DataReadiness;
import dev.pitwall.f1.data.TimingTroubleException;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Instant;
import java.util.Optional;

/** Requests a prediction once every practice session of the weekend that is on is published. Its cursor is the last run key. */
final class PracticeDataSensor implements SensorDefinition.Evaluation {

    private final DataReadiness data;
    private final TimingSource source;
    private final JobDefinition<PredictionConfig> predict;

    PracticeDataSensor(DataReadiness data, TimingSource source, JobDefinition<PredictionConfig> predict) {
        this.data = data;
        this.source = source;
        this.predict = predict;
    }

    @Override
    public SensorResult evaluate(SensorContext context) {
        return new CurrentWeekend(source).looked(data, weekend -> practiceOf(weekend, context));
    }

    private SensorResult practiceOf(Weekend weekend, SensorContext context) {
        if (context.cursor().filter(weekend.slug()::equals).isPresent()) {
            return SensorResult.skip("the prediction of " + weekend.slug() + " was requested already");
        }
        Instant now = source.clock().instant();
        Optional<Instant> begun = weekend.start(SessionKind.Q).filter(start -> !start.isAfter(now));
        if (begun.isPresent()) {
            return SensorResult.skip(
                    weekend.session(SessionKind.Q) + " began at " + begun.get() + "; it is too late for a prediction");
        }
        for (SessionKind session : weekend.sessionsBeforeQualifying()) {
            Readiness readiness = source.readiness(weekend.key(), session);
            switch (readiness.verdict()) {
                case READY, ABSENT -> {
                    // The next session decides.
                }
                case LATER -> {
                    return SensorResult.skip(readiness.sentence() + "; " + readiness.next());
                }
                case TROUBLE -> throw new TimingTroubleException(readiness);
            }
        }
        return SensorResult.request(RunRequest.of(predict, PredictionConfig.of(weekend.key()))
                        .withRunKey(weekend.slug()))
                .remembering(weekend.slug());
    }
}
