package dev.pitwall.f1.predictor;

import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The message that tells how good a prediction was, in reply to the one that told it. */
final class EvaluationAnnouncement {

    private EvaluationAnnouncement() {}

    static Announcement of(
            Prediction prediction,
            Evaluation evaluation,
            ActualQualifying actual,
            Map<PictureKind, StoredPicture> pictures,
            Optional<String> record) {
        Announcement announcement = Announcement.of(
                        "evaluation-" + prediction.eventKey(),
                        prediction.weekend().season() + " " + prediction.eventName()
                                + ": predicted and actual qualifying",
                        text(prediction, evaluation))
                .withTable(table(prediction, actual))
                .withFooter(record.orElse(""))
                .withLink(prediction.path())
                .inReplyTo(PredictionAnnouncement.key(prediction));
        for (Map.Entry<PictureKind, StoredPicture> picture : pictures.entrySet()) {
            announcement = announcement.withPicture(new AnnouncedPicture(
                    picture.getKey().fileName(),
                    picture.getValue().png(),
                    picture.getValue().alternative()));
        }
        return announcement;
    }

    private static String text(Prediction prediction, Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        if (prediction.demonstration()) {
            lines.add("**" + PredictionAnnouncement.DEMONSTRATION + "**");
        }
        lines.add(String.format(
                Locale.ROOT,
                "Off by %.2f places on average (by best practice lap %.2f), rank correlation %.2f (%.2f).",
                evaluation.positionMeanError(),
                evaluation.baselinePositionMeanError(),
                evaluation.rankCorrelation(),
                evaluation.baselineRankCorrelation()));
        if (evaluation.gapMedianError().isPresent()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Half of the gaps were off by less than %.3f s.",
                    evaluation.gapMedianError().getAsInt() / 1000.0));
        }
        lines.add(evaluation.poleRight() ? "Pole was right." : "Pole was wrong.");
        return String.join("\n", lines);
    }

    private static Metadata.Table table(Prediction prediction, ActualQualifying actual) {
        return new Metadata.Table(
                List.of("P", "Actual", "Driver", "Time", "Actual time"),
                prediction.rows().stream()
                        .map(row -> List.of(
                                Integer.toString(row.position()),
                                actual.place(row.driverId()).orElse("–"),
                                PredictionTable.driver(row),
                                PredictionTable.time(row),
                                PredictionTable.time(actual.bestLap(row.driverId()))))
                        .toList());
    }
}
