package dev.pitwall.f1.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What any model must beat: the order of the best laps driven before qualifying. */
public final class NaiveBaseline {
    private NaiveBaseline() {}

    /**
     * @return driver ids, fastest first: everyone with a timed lap in a session before qualifying (sprint qualifying is one from 2024
     *     on); equal laps by driver id
     */
    public static List<String> order(Weekend weekend) {
        Map<String, Integer> best = new HashMap<>();
        for (SessionResult session : weekend.beforeQualifying().sessions()) {
            for (SessionRow row : session.rows()) {
                row.bestLapMillis().ifPresent(millis -> best.merge(row.entrant().driverId(), millis, Math::min));
            }
        }
        return best.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
