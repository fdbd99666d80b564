package dev.pitwall.f1.predictor;

import dev.pitwall.f1.chart.Picture;
import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;

/** Draws predicted against actual time and predicted against actual position, for the page, the run and the message. */
@Named("drawEvaluation")
@Dependent
public class DrawEvaluation extends AbstractBatchlet {

    private final PredictionBook book;
    private final StoredResults stored;
    private final PredictionTargets targets;
    private final RunContext run;
    private final Clock clock;

    @Inject
    DrawEvaluation(PredictionBook book, StoredResults stored, PredictionTargets targets, RunContext run, Clock clock) {
        this.book = book;
        this.stored = stored;
        this.targets = targets;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        Prediction prediction = book.predictionToJudge(targets.of(run));
        Map<PictureKind, Picture> pictures =
                PredictionPictures.againstActual(prediction, ActualQualifying.of(prediction.weekend(), stored));
        Materialization made = Materialization.of("evaluation_pictures").forPartition(prediction.eventKey());
        for (Map.Entry<PictureKind, Picture> drawn : pictures.entrySet()) {
            Picture picture = drawn.getValue();
            book.keep(new StoredPicture(
                    prediction.runId(),
                    drawn.getKey(),
                    picture.svg(),
                    picture.png(),
                    picture.alternative(),
                    clock.instant()));
            made = made.with(drawn.getKey().words(), new Metadata.Picture(picture.svg(), picture.alternative()));
        }
        run.materialize(made.with("page", new Metadata.Link(prediction.path(), prediction.eventName())));
        return "DRAWN";
    }
}
