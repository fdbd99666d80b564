package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.WeekendKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How many rows that could be read the folder holds for each session. */
final class SessionCounts {

    private final Map<WeekendKey, Map<SessionKind, Integer>> rows = new HashMap<>();

    void add(WeekendKey weekend, SessionKind session) {
        rows.computeIfAbsent(weekend, key -> new EnumMap<>(SessionKind.class)).merge(session, 1, Integer::sum);
    }

    int of(WeekendKey weekend, SessionKind session) {
        return rows.getOrDefault(weekend, Collections.emptyMap()).getOrDefault(session, 0);
    }
}
