package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.RawSessionKey;
import dev.pitwall.f1.data.SessionResult;
import dev.pitwall.f1.timing.WeekendKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The sum of each driver's best sectors of a session, in milliseconds, where sectors are known. */
final class IdealLaps {

    private record Driven(WeekendKey weekend, String sessionCode, String driverId) {

        static Driven of(RawSessionKey key) {
            return new Driven(key.weekend(), key.sessionCode(), key.driverId());
        }
    }

    private final Map<Driven, Integer> millis = new HashMap<>();

    /** @param tables of the least trusted table first: a later one takes the place of an earlier */
    @SafeVarargs
    static IdealLaps of(List<SessionResult>... tables) {
        IdealLaps ideal = new IdealLaps();
        for (List<SessionResult> table : tables) {
            table.forEach(result ->
                    result.lapMarks().idealLap().ifPresent(lap -> ideal.millis.put(Driven.of(result.key()), lap)));
        }
        return ideal;
    }

    /** The ideal lap, empty where it is not known or above the best lap, which no sum of best sectors can be. */
    OptionalInt of(RawSessionKey key, OptionalInt bestLapMillis) {
        Integer lap = millis.get(Driven.of(key));
        boolean possible = lap != null && bestLapMillis.isPresent() && lap <= bestLapMillis.getAsInt();
        return possible ? OptionalInt.of(lap) : OptionalInt.empty();
    }
}
