package dev.pitwall.f1.race;

/** A race of which laps are here. */
public record LoadedRace(RaceKey key, String eventName) {

    /** {@code 2024 Chinese Grand Prix, sprint}. */
    public String title() {
        return key.season() + " " + eventName + (key.kind() == RaceKind.SPRINT ? ", sprint" : "");
    }
}
