package dev.pitwall.f1.prediction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which team goes on under a new name. Nothing is looked up: a team id that was never seen before follows the team that was in the last
 * weekend, is not in this one, and had one of its drivers; what is left over pairs up only if exactly one team came and one went (Sauber
 * to Alfa Romeo, 2019, with two new drivers). Anything else is a new team.
 */
final class TeamLineage {
    private final Map<String, String> origin;
    private Map<String, Set<String>> lastDrivers;

    TeamLineage() {
        this(new HashMap<>(), Map.of());
    }

    private TeamLineage(Map<String, String> origin, Map<String, Set<String>> lastDrivers) {
        this.origin = origin;
        this.lastDrivers = lastDrivers;
    }

    TeamLineage copy() {
        return new TeamLineage(new HashMap<>(origin), lastDrivers);
    }

    /** Call once per weekend, in order, with everyone who took part in it so far. */
    void observe(List<Entrant> entrants) {
        Map<String, Set<String>> drivers = new TreeMap<>();
        for (Entrant entrant : entrants) {
            drivers.computeIfAbsent(entrant.teamId(), id -> new TreeSet<>()).add(entrant.driverId());
        }
        if (drivers.isEmpty()) {
            return;
        }
        Set<String> gone = new LinkedHashSet<>(lastDrivers.keySet());
        gone.removeAll(drivers.keySet());
        Set<String> come = new LinkedHashSet<>(drivers.keySet());
        come.removeAll(origin.keySet());
        for (String team : List.copyOf(come)) {
            Optional<String> before = gone.stream()
                    .filter(old -> lastDrivers.get(old).stream().anyMatch(drivers.get(team)::contains))
                    .findFirst();
            if (before.isPresent()) {
                follow(team, before.get());
                gone.remove(before.get());
                come.remove(team);
            }
        }
        if (gone.size() == 1 && come.size() == 1) {
            follow(come.iterator().next(), gone.iterator().next());
        }
        drivers.keySet().forEach(team -> origin.putIfAbsent(team, team));
        lastDrivers = drivers;
    }

    private void follow(String team, String before) {
        origin.put(team, origin.get(before));
    }

    boolean knows(String teamId) {
        return origin.containsKey(teamId);
    }

    /** The first id that this team was seen under. */
    String of(String teamId) {
        return origin.getOrDefault(teamId, teamId);
    }
}
