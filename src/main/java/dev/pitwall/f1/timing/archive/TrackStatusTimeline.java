package dev.pitwall.f1.timing.archive;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The states of the track over a session. */
final class TrackStatusTimeline {

    private static final String CLEAR = "1";

    private final NavigableMap<Duration, String> codes = new TreeMap<>();

    TrackStatusTimeline(JsonStream stream) {
        for (StreamLine line : stream.lines()) {
            String code = line.change().getString("Status", "");
            if (!code.isEmpty()) {
                codes.put(line.at(), code);
            }
        }
    }

    /** All codes between two moments, each once in the order in which they came, one after the other: "1", "12", "671". Before the first the track is clear. */
    String between(Duration from, Duration to) {
        Collection<String> seen = new LinkedHashSet<>();
        var before = codes.floorEntry(from);
        seen.add(before == null ? CLEAR : before.getValue());
        if (!to.minus(from).isNegative()) {
            seen.addAll(codes.subMap(from, false, to, true).values());
        }
        return String.join("", seen);
    }
}
