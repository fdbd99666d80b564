package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;

/** Leaves the message on how good the prediction was in the outbox. */
@Named("announceEvaluation")
@Dependent
public class AnnounceEvaluation extends AbstractBatchlet {

    private final PredictionBook book;
    private final StoredResults stored;
    private final AccuracyRecord record;
    private final PredictionTargets targets;
    private final RunContext run;

    @Inject
    AnnounceEvaluation(
            PredictionBook book,
            StoredResults stored,
            AccuracyRecord record,
            PredictionTargets targets,
            RunContext run) {
        this.book = book;
        this.stored = stored;
        this.record = record;
        this.targets = targets;
        this.run = run;
    }

    @Override
    public String process() {
        Prediction prediction = book.predictionToJudge(targets.of(run));
        Evaluation evaluation = book.evaluation(prediction.runId())
                .orElseThrow(() -> new IllegalStateException("the prediction of run " + prediction.runId()
                        + " is not judged; step evaluate_prediction does it, so start the run from there"));
        Announcement announcement = EvaluationAnnouncement.of(
                prediction,
                evaluation,
                ActualQualifying.of(prediction.weekend(), stored),
                pictures(prediction),
                record.soFar(prediction.demonstration()).sentence());
        run.announce(announcement);
        run.info("left the message '" + announcement.title() + "' in the outbox");
        return "ANNOUNCED";
    }

    private Map<PictureKind, StoredPicture> pictures(Prediction prediction) {
        Map<PictureKind, StoredPicture> pictures = new EnumMap<>(PictureKind.class);
        for (PictureKind kind : PictureKind.OF_EVALUATION) {
            book.picture(prediction.runId(), kind).ifPresent(picture -> pictures.put(kind, picture));
        }
        return pictures;
    }
}
