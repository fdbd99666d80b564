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

    /** Who is where, without how that was found. */
    public record Drivers(
            String title, boolean demonstration, Instant predictedAt, List<Row> rows, boolean actualKnown) {}

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

    /**
     * What it was made from.
     *
     * @param address of the page that lists all
     * @param all of them together
     * @param conditionsKnown whether it was written down where tyres, weather and forecasts came from
     * @param kinds all of them, by what they fed
     * @param parts the same by season
     * @param chosen what the lines are of, in words; empty for all
     * @param count of answers and files of which the lines are
     * @param lines those that changed since first, then this weekend's, then the newest; maybe not all
     * @param later what it would use now and was written after it was made; maybe not all
     * @param laterCount how many tables and weekends those are
     */
    public record Sources(
            String address,
            Part all,
            boolean conditionsKnown,
            List<Part> kinds,
            List<Part> parts,
            String chosen,
            int count,
            List<Source> lines,
            List<Later> later,
            int laterCount) {}

    /**
     * Answers and files that fed one kind of data.
     *
     * @param title what they fed
     * @param seasons of which they tell; empty for none
     * @param address of the page that lists them
     * @param sources how many they are
     * @param changed how many say something else now
     * @param unkept of how many the content is not kept, so that nobody knows whether it changed
     * @param withoutOrigin rows of which nobody wrote down where they came from
     */
    public record Part(
            String title, String seasons, String address, int sources, int changed, int unkept, int withoutOrigin) {}

    /**
     * An answer or file.
     *
     * @param sha256 what is not kept is a dash
     * @param changedAt when something else came in its place, where it did
     * @param changedTo its SHA-256
     * @param remark what else to know of it; may be empty
     */
    public record Source(
            String address,
            String sha256,
            String size,
            Instant readAt,
            String used,
            Optional<Instant> changedAt,
            String changedTo,
            String remark) {}

    /** Results that were written after the prediction was made. */
    public record Later(String weekend, String table, long count, Instant lastAt) {}

    /** A picture's address, and what it says. */
    public record Picture(String address, String alternative) {}
}
