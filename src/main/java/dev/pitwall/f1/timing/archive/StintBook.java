package dev.pitwall.f1.timing.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stints of every driver. The feed corrects itself (a compound is UNKNOWN at first), so what it says last of a stint counts, from
 * when it first named the stint.
 */
final class StintBook {

    private static final String UNKNOWN = "UNKNOWN";

    private final Map<String, List<Stint>> stints = new HashMap<>();

    StintBook(JsonStream stream) {
        FeedState state = new FeedState();
        Map<String, Map<Integer, FirstSight>> seen = new HashMap<>();
        for (StreamLine line : stream.lines()) {
            state.merge(line.change());
            for (Map.Entry<String, FeedNode> driver :
                    state.root().at("Lines").children().entrySet()) {
                Map<Integer, FirstSight> ofDriver = seen.computeIfAbsent(driver.getKey(), key -> new TreeMap<>());
                driver.getValue().at("Stints").children().forEach((index, stint) -> {
                    if (stint.isPresent()) {
                        ofDriver.putIfAbsent(Integer.parseInt(index), FirstSight.of(line.at(), stint));
                    }
                });
            }
        }
        seen.forEach((driver, byIndex) -> {
            FeedNode nodes = state.root().at("Lines").at(driver).at("Stints");
            List<Stint> list = new ArrayList<>();
            byIndex.forEach((index, first) -> list.add(stint(index, first, nodes.at(index))));
            stints.put(driver, list);
        });
    }

    List<Stint> of(String driver) {
        return stints.getOrDefault(driver, Collections.emptyList());
    }

    private static Stint stint(int index, FirstSight first, FeedNode node) {
        return new Stint(
                index + 1,
                first.at(),
                node.text("Compound")
                        .filter(compound -> !compound.equals(UNKNOWN))
                        .orElse(""),
                node.text("New").map("true"::equals),
                node.integer("StartLaps").orElse(0) + first.lapsDriven());
    }

    /**
     * When a stint was first named, and how many laps of it were driven then: more than none only where the recording began later.
     */
    private record FirstSight(Duration at, int lapsDriven) {

        static FirstSight of(Duration at, FeedNode stint) {
            int driven = stint.integer("TotalLaps").orElse(0)
                    - stint.integer("StartLaps").orElse(0);
            return new FirstSight(at, Math.max(0, driven));
        }
    }
}
