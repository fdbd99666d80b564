package dev.pitwall.f1.prediction;

/** A session of a weekend other than qualifying and the race, in the order in which a weekend that had them all would run them. */
public enum WeekendSession {
    FP1,
    FP2,
    FP3,
    /** Sprint qualifying; "shootout" in 2023, when it ran after qualifying. */
    SQ,
    /** The sprint race: positions, no best laps. */
    SPRINT;

    /** Whether its best lap says something of pure pace. */
    public boolean timed() {
        return this != SPRINT;
    }
}
