package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.NaiveBaseline;
import dev.pitwall.f1.prediction.SessionResult;
import dev.pitwall.f1.prediction.SessionRow;
import dev.pitwall.f1.prediction.Weekend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The drivers' best laps of a weekend before qualifying, and the order that they make: what a prediction is judged beside. */
final class PracticeLaps {

    private final Map<String, Integer> bestMillis = new HashMap<>();
    private final List<String> order;

    private PracticeLaps(List<String> order) {
        this.order = order;
    }

    static PracticeLaps of(Weekend weekend) {
        PracticeLaps laps = new PracticeLaps(NaiveBaseline.order(weekend));
        for (SessionResult session : weekend.beforeQualifying().sessions()) {
            for (SessionRow row : session.rows()) {
                row.bestLapMillis()
                        .ifPresent(millis -> laps.bestMillis.merge(row.entrant().driverId(), millis, Math::min));
            }
        }
        return laps;
    }

    /** In milliseconds; empty where he set none. */
    OptionalInt bestLap(String driverId) {
        Integer millis = bestMillis.get(driverId);
        return millis == null ? OptionalInt.empty() : OptionalInt.of(millis);
    }

    /** From 1; empty where he set none. */
    OptionalInt baselinePosition(String driverId) {
        int place = order.indexOf(driverId);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    }
}
