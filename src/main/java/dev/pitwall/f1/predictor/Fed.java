package dev.pitwall.f1.predictor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a prediction was taken from an answer or file. One answer may feed several things: of a session's times both its results and
 * its best laps on each tyre are made.
 *
 * @param results rows of results
 * @param tyreLaps best laps on a tyre, in the sessions of which it tells
 * @param weathers sessions whose weather is known, of which it tells
 * @param forecasts of qualifyings
 * @param firstSeason the earliest of which they tell; null for none
 * @param lastSeason the latest; null for none
 * @param ofWeekend whether any of them tells of the weekend that is predicted
 */
@Embeddable
public record Fed(
        @Column(name = "result_rows") int results,
        @Column(name = "tyre_rows") int tyreLaps,
        @Column(name = "weather_rows") int weathers,
        @Column(name = "forecast_rows") int forecasts,
        @Column(name = "first_season") Integer firstSeason,
        @Column(name = "last_season") Integer lastSeason,
        @Column(name = "of_weekend") boolean ofWeekend) {

    static final Fed NOTHING = new Fed(0, 0, 0, 0, null, null, false);

    static Fed results(int rows, int firstSeason, int lastSeason, boolean ofWeekend) {
        return new Fed(rows, 0, 0, 0, firstSeason, lastSeason, ofWeekend);
    }

    static Fed tyreLaps(int laps, int season, boolean ofWeekend) {
        return new Fed(0, laps, 0, 0, season, season, ofWeekend);
    }

    static Fed weather(int season, boolean ofWeekend) {
        return new Fed(0, 0, 1, 0, season, season, ofWeekend);
    }

    static Fed forecast(int season, boolean ofWeekend) {
        return new Fed(0, 0, 0, 1, season, season, ofWeekend);
    }

    /** Both together. */
    Fed and(Fed other) {
        return new Fed(
                results + other.results,
                tyreLaps + other.tyreLaps,
                weathers + other.weathers,
                forecasts + other.forecasts,
                firstSeason == null || other.firstSeason != null && other.firstSeason < firstSeason
                        ? other.firstSeason
                        : firstSeason,
                lastSeason == null || other.lastSeason != null && other.lastSeason > lastSeason
                        ? other.lastSeason
                        : lastSeason,
                ofWeekend || other.ofWeekend);
    }

    /** {@code 2023}, or {@code 2018 to 2023}; empty for calendars, and where it was not written down. */
    public String seasons() {
        if (firstSeason == null) {
            return "";
        }
        return firstSeason.equals(lastSeason) ? firstSeason.toString() : firstSeason + " to " + lastSeason;
    }

    /** {@code 20 results, 42 best laps on a tyre}. */
    String words() {
        List<String> parts = new ArrayList<>();
        for (FedKind kind : FedKind.values()) {
            if (kind.rows(this) > 0 && kind != FedKind.OTHER) {
                parts.add(kind.counted(kind.rows(this)));
            }
        }
        return parts.isEmpty()
                ? "calendar, or looked at"
                : String.join(", ", parts) + (ofWeekend ? ", of this weekend too" : "");
    }
}
