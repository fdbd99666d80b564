package dev.pitwall.f1.predictor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a prediction shows; texts as they stand there.
 *
 * @param model kind, version and training of the model in words
 * @param modelByWhom why that model spoke: the setting, or an operator's word
 * @param models each model, judged walk-forward over the events before; the one that made this prediction first
 * @param sessions of the weekend that it knew, in words
 * @param judged how good it was, where that is known
 * @param comparisons predicted against actual, where they are drawn
 * @param record how good predictions were so far, where one is judged
 * @param post the message as it would look
 */
public record PredictionView(
        String title,
        boolean demonstration,
        long runId,
        Instant predictedAt,
        Instant cutOff,
        String pole,
        String model,
        String modelByWhom,
        List<Model> models,
        String sessions,
        List<Row> rows,
        boolean actualKnown,
        List<Absentee> absentees,
        List<String> notes,
        GapChart chart,
        Optional<Judged> judged,
        List<Picture> comparisons,
        Optional<String> record,
        Post post) {

    /** A driver; what is not known is a dash. */
    public record Row(
            int position,
            String driverCode,
            String driver,
            String team,
            String time,
            String gap,
            String halfBand,
            String wideBand,
            String poleChance,
            String q3Chance,
            String practice,
            String baseline,
            String actualPlace,
            String actualTime,
            String offBy) {}

    /**
     * How good a model was over the events before this one.
     *
     * @param role whether it made this prediction, in a word
     */
    public record Model(
            String kind,
            String role,
            boolean champion,
            int events,
            String meanError,
            String correlation,
            String gapError,
            String poles) {}

    /** How good the prediction was, beside the order by best practice lap. */
    public record Judged(
            String meanError, String baselineMeanError, String correlation, String gapError, boolean poleRight) {}

    /**
     * The message as it would look.
     *
     * @param table in columns of equal width
     * @param picture the address of its picture and what that says
     */
    public record Post(
            String title, List<String> lines, String table, String footer, String link, Optional<Picture> picture) {}

    /** A picture's address, and what it says. */
    public record Picture(String address, String alternative) {}
}
