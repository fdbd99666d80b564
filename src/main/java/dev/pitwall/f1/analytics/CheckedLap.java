package dev.pitwall.f1.analytics;

import java.util.List;
import java.util.Objects;

/**
 * A lap that passed every rule and says something new.
 *
 * @param sources every file and address that went into it
 */
record CheckedLap(StoredLap lap, List<String> sources) {

    CheckedLap {
        Objects.requireNonNull(lap, "lap");
        sources = List.copyOf(sources);
    }
}
