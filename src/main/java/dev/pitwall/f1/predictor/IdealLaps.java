package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.RawSessionKey;
import dev.pitwall.f1.timing.WeekendKey;
import java.util.HashMap;
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

    /** @param tables the least trusted first: a later one takes the place of an earlier */
    @SafeVarargs
    static IdealLaps of(Map<RawSessionKey, Integer>... tables) {
        IdealLaps ideal = new IdealLaps();
        for (Map<RawSessionKey, Integer> table : tables) {
            table.forEach((key, lap) -> ideal.millis.put(Driven.of(key), lap));
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
