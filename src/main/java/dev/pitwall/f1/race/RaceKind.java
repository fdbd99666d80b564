package dev.pitwall.f1.race;

/** What is raced on a weekend. */
public enum RaceKind {
    /** The Grand Prix. */
    RACE("R", "race_results", ""),
    /** The short one, a day before. */
    SPRINT("SPRINT", "sprint_results", "-sprint");

    private final String sessionCode;
    private final String resultTable;
    private final String suffix;

    RaceKind(String sessionCode, String resultTable, String suffix) {
        this.sessionCode = sessionCode;
        this.resultTable = resultTable;
        this.suffix = suffix;
    }

    /** In {@code all_session_data}. */
    String sessionCode() {
        return sessionCode;
    }

    /** In {@code raw_session_data}. */
    String resultTable() {
        return resultTable;
    }

    /** Behind season and round in an address. */
    String suffix() {
        return suffix;
    }
}
