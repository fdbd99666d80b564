package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The result of a session: what the timing screen showed last. */
public final class Classification {

    private Classification() {}

    /** The drivers by position. Needs the topics {@link Topic#TIMING_DATA} and {@link Topic#DRIVER_LIST}. */
    public static List<ClassifiedDriver> of(SessionFeed feed) {
        FeedNode drivers = feed.finalState(Topic.DRIVER_LIST);
        List<ClassifiedDriver> classified = new ArrayList<>();
        for (Map.Entry<String, FeedNode> line :
                feed.finalState(Topic.TIMING_DATA).at("Lines").children().entrySet()) {
            FeedNode state = line.getValue();
            OptionalInt position = state.integer("Position");
            if (position.isEmpty()) {
                position = state.integer("Line");
            }
            classified.add(new ClassifiedDriver(
                    FeedDriver.of(line.getKey(), drivers.at(line.getKey())),
                    position.orElse(Integer.MAX_VALUE),
                    state.lapTime("BestLapTime"),
                    partBests(state.at("BestLapTimes")),
                    state.integer("NumberOfLaps")));
        }
        classified.sort(Comparator.comparingInt(ClassifiedDriver::position));
        return classified;
    }

    private static List<Optional<LapTime>> partBests(FeedNode parts) {
        Map<Integer, Optional<LapTime>> byPart = new TreeMap<>();
        for (String part : parts.children().keySet()) {
            byPart.put(Integer.parseInt(part), parts.lapTime(part));
        }
        return new ArrayList<>(byPart.values());
    }
}
