package dev.pitwall.f1.predictor;

import dev.pitwall.f1.chart.Picture;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Draws the predicted order once, for the page, the run and the message. */
@Named("drawPrediction")
@Dependent
public class DrawPrediction extends AbstractBatchlet {

    private final PredictionBook book;
    private final RunContext run;
    private final Clock clock;

    @Inject
    DrawPrediction(PredictionBook book, RunContext run, Clock clock) {
        this.book = book;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        Prediction prediction = book.prediction(run.runId());
        if (prediction.rows().isEmpty()) {
            run.warn("no driver is predicted, so there is nothing to draw");
            return "NOTHING_TO_DRAW";
        }
        Picture picture = PredictionPictures.predictedOrder(prediction);
        book.keep(new StoredPicture(
                run.runId(),
                PictureKind.PREDICTED_ORDER,
                picture.svg(),
                picture.png(),
                picture.alternative(),
                clock.instant()));
        run.materialize(Materialization.of("prediction_picture")
                .forPartition(prediction.eventKey())
                .with("predicted order", new Metadata.Picture(picture.svg(), picture.alternative()))
                .with("PNG", picture.png().length, "bytes")
                .with("page", new Metadata.Link(prediction.path(), prediction.eventName())));
        return "DRAWN";
    }
}
