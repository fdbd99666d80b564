package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.orchestration.definition.Metadata;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The order of a prediction as a table of text: position, driver, team, time, gap. It is at most 52 characters wide with a space
 * between columns, so that Discord's narrowest window shows it without a break.
 */
final class PredictionTable {

    private static final int WIDEST_NAME = 18;
    private static final int WIDEST_TEAM = 12;

    private PredictionTable() {}

    static Metadata.Table of(Prediction prediction) {
        return new Metadata.Table(
                List.of("P", "Driver", "Team", "Time", "Gap"),
                prediction.rows().stream()
                        .map(row -> List.of(
                                Integer.toString(row.position()),
                                driver(row),
                                shortened(row.teamName(), WIDEST_TEAM),
                                time(row),
                                gap(row, prediction)))
                        .toList());
    }

    /** His name, as wide as it may be. */
    static String driver(PredictedRow row) {
        return shortened(row.driverName(), WIDEST_NAME);
    }

    /** {@code 1:29.179}, or a dash where no pole time is told. */
    static String time(PredictedRow row) {
        return time(row.time());
    }

    /** {@code 1:29.179}, or a dash where there is none. */
    static String time(OptionalInt millis) {
        return millis.isPresent() ? LapTime.ofMillis(millis.getAsInt()).format() : "–";
    }

    /** {@code +0.123} in seconds; in percent where no pole time is told; nothing for the first. */
    static String gap(PredictedRow row, Prediction prediction) {
        if (row.position() == 1) {
            return "";
        }
        return row.time().isPresent() && prediction.poleTime().isPresent()
                ? seconds(row.time().getAsInt() - prediction.poleTime().getAsInt())
                : String.format(Locale.ROOT, "+%.2f%%", row.gapPercent());
    }

    /** {@code +0.123}. */
    static String seconds(int millis) {
        return String.format(Locale.ROOT, "%+.3f", millis / 1000.0);
    }

    private static String shortened(String text, int widest) {
        return text.length() <= widest ? text : text.substring(0, widest - 1) + "…";
    }
}
