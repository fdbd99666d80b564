package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.ResultTable;
import dev.pitwall.f1.data.SessionResult;
import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.f1.timing.WeekendKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The classification of a qualifying as it is stored; empty where it is not known yet. */
final class ActualQualifying {

    private final List<SessionResult> ranked;
    private final Map<String, SessionResult> byDriver = new HashMap<>();

    private ActualQualifying(List<SessionResult> ranked) {
        this.ranked = ranked;
        ranked.forEach(result -> byDriver.put(result.key().driverId(), result));
    }

    static ActualQualifying of(WeekendKey weekend, StoredResults stored) {
        return new ActualQualifying(stored.of(ResultTable.QUALIFYING, weekend));
    }

    boolean isKnown() {
        return !ranked.isEmpty();
    }

    /** The first of the classification. */
    Optional<String> poleDriver() {
        return ranked.stream().findFirst().map(result -> result.entry().driverName());
    }

    /** The fastest lap of the classified drivers, in milliseconds. */
    OptionalInt poleMillis() {
        return ranked.stream()
                .filter(result -> result.classification().place().isPresent())
                .map(result -> result.lapMarks().bestLap())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    /** "3", or NC, DSQ, EX; empty where he is not listed. */
    Optional<String> place(String driverId) {
        return result(driverId).map(result -> result.classification().classifiedAs());
    }

    /** The place as a number; empty where he has none. */
    OptionalInt position(String driverId) {
        return result(driverId).map(result -> result.classification().place()).orElse(OptionalInt.empty());
    }

    /** His best lap, in milliseconds. */
    OptionalInt bestLap(String driverId) {
        return result(driverId).map(result -> result.lapMarks().bestLap()).orElse(OptionalInt.empty());
    }

    private Optional<SessionResult> result(String driverId) {
        return Optional.ofNullable(byDriver.get(driverId));
    }
}
