package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.orchestration.definition.Metadata;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The order of a prediction as a table of text: position, driver, team, time, gap, and the band of the gap into which four of five
 * results fall. It is at most 54 characters wide with a space between columns, so that Discord's narrowest window shows it without a
 * break; so a driver has his family name alone.
 */
final class PredictionTable {

    private static final int WIDEST_NAME = 18;
    private static final int WIDEST_FAMILY_NAME = 11;
    private static final int WIDEST_TEAM = 12;

    private PredictionTable() {}

    static Metadata.Table of(Prediction prediction) {
        return new Metadata.Table(
                List.of("P", "Driver", "Team", "Time", "Gap", "80 % band"),
                prediction.rows().stream()
                        .map(row -> List.of(
                                Integer.toString(row.position()),
                                familyName(row.driverName()),
                                shortened(row.teamName(), WIDEST_TEAM),
                                time(row),
                                gap(row, prediction),
                                band(row, prediction)))
                        .toList());
    }

    /** His name, as wide as it may be. */
    static String driver(PredictedRow row) {
        return shortened(row.driverName(), WIDEST_NAME);
    }

    /** The name without its first word, and without those that still make it too wide: {@code Sainz Jr.}, {@code Antonelli}. */
    private static String familyName(String name) {
        String rest = name;
        do {
            int space = rest.indexOf(' ');
            if (space < 0) {
                break;
            }
            rest = rest.substring(space + 1);
        } while (rest.length() > WIDEST_FAMILY_NAME);
        return shortened(rest, WIDEST_FAMILY_NAME);
    }

    /** {@code 0.12–0.57} in the unit of the gap. */
    private static String band(PredictedRow row, Prediction prediction) {
        double unit = row.time().isPresent() ? prediction.unitsPerPercent() : 1;
        return String.format(Locale.ROOT, "%.2f–%.2f", unit * row.wideLowPercent(), unit * row.wideHighPercent());
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
