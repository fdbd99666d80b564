package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The message that tells a prediction. A later prediction of the same weekend takes its place. */
final class PredictionAnnouncement {

    /** On every message that shows the simulated championship. */
    static final String DEMONSTRATION = "DEMONSTRATION: a simulated championship, no real drivers or results.";

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PredictionAnnouncement() {}

    /** What an evaluation of the weekend's prediction replies to. */
    static String key(Prediction prediction) {
        return "prediction-" + prediction.eventKey();
    }

    static Announcement of(
            Prediction prediction, GapModel model, Optional<StoredPicture> picture, Optional<String> record) {
        Announcement announcement = Announcement.of(key(prediction), title(prediction), text(prediction))
                .withTable(PredictionTable.of(prediction))
                .withFooter(footer(prediction, model, record))
                .withLink(prediction.path());
        return picture.map(drawn -> announcement.withPicture(
                        new AnnouncedPicture(PictureKind.PREDICTED_ORDER.fileName(), drawn.png(), drawn.alternative())))
                .orElse(announcement);
    }

    static String title(Prediction prediction) {
        return prediction.weekend().season() + " " + prediction.eventName() + " (round "
                + prediction.weekend().round() + "): predicted qualifying";
    }

    private static String text(Prediction prediction) {
        List<String> lines = new ArrayList<>();
        if (prediction.demonstration()) {
            lines.add("**" + DEMONSTRATION + "**");
        }
        lines.add(sessions(prediction.sessionsUsed()));
        prediction.absentees().forEach(one -> lines.add("Not predicted: " + one.driverName() + ", " + one.reason()));
        lines.addAll(prediction.notes());
        return String.join("\n", lines);
    }

    private static String sessions(List<String> used) {
        return used.isEmpty()
                ? "Made without practice, from earlier weekends alone."
                : "Made from " + String.join(", ", used) + " and every qualifying before.";
    }

    private static String footer(Prediction prediction, GapModel model, Optional<String> record) {
        return "Data up to " + UTC.format(prediction.cutOff()) + " · model " + model.kind() + " "
                + model.softwareVersion() + ", " + model.events() + " events"
                + record.map(sentence -> " · " + sentence).orElse("");
    }
}
