package dev.pitwall.f1.predictor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The kinds of data that feed a prediction. */
enum FedKind {
    RESULTS("Results", "%d result", "%d results", Fed::results),
    TYRES("Tyres and speed traps of practice", "%d best lap on a tyre", "%d best laps on a tyre", Fed::tyreLaps),
    WEATHER("Weather of practice", "weather of %d session", "weather of %d sessions", Fed::weathers),
    FORECASTS("Forecasts of qualifyings", "forecast of %d qualifying", "forecast of %d qualifyings", Fed::forecasts),
    /** No row was taken from it: a calendar, or an answer that its run looked at. */
    OTHER(
            "Calendars, and what was looked at",
            "",
            "",
            fed -> fed.results() + fed.tyreLaps() + fed.weathers() + fed.forecasts() == 0 ? 1 : 0);

    private final String title;
    private final String one;
    private final String several;
    private final ToIntFunction<Fed> rows;

    FedKind(String title, String one, String several, ToIntFunction<Fed> rows) {
        this.title = title;
        this.one = one;
        this.several = several;
        this.rows = rows;
    }

    /** How many rows of this kind; above 0 where the source is of this kind. */
    int rows(Fed fed) {
        return rows.applyAsInt(fed);
    }

    String title() {
        return title;
    }

    String counted(int rows) {
        return String.format(Locale.ROOT, rows == 1 ? one : several, rows);
    }

    /** As addresses have it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FedKind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
