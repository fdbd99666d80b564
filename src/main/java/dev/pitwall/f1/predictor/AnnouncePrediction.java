package dev.pitwall.f1.predictor;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Leaves the message in the outbox; whichever channel is configured delivers it. */
@Named("announcePrediction")
@Dependent
public class AnnouncePrediction extends AbstractBatchlet {

    private final PredictionBook book;
    private final AccuracyRecord record;
    private final RunContext run;

    @Inject
    AnnouncePrediction(PredictionBook book, AccuracyRecord record, RunContext run) {
        this.book = book;
        this.record = record;
        this.run = run;
    }

    @Override
    public String process() {
        Prediction prediction = book.prediction(run.runId());
        Announcement announcement = PredictionAnnouncement.of(
                prediction,
                book.model(run.runId()).model(),
                book.picture(run.runId(), PictureKind.PREDICTED_ORDER),
                record.soFar(prediction.demonstration()).sentence());
        run.announce(announcement);
        run.info("left the message '" + announcement.title() + "' in the outbox");
        return "ANNOUNCED";
    }
}
