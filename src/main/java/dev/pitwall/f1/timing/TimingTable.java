package dev.pitwall.f1.timing;

import java.util.List;

/** A table that a source may have, with the type of its rows. The names are those of the files in {@code docs/files-format.md}. */
public final class TimingTable<T> {

    public static final TimingTable<EventRow> EVENTS = new TimingTable<>("events", EventRow.class);
    public static final TimingTable<PracticeRow> PRACTICE = new TimingTable<>("practice_results", PracticeRow.class);
    public static final TimingTable<QualifyingRow> QUALIFYING =
            new TimingTable<>("qualifying_results", QualifyingRow.class);
    public static final TimingTable<SprintQualifyingRow> SPRINT_QUALIFYING =
            new TimingTable<>("sprint_qualifying_results", SprintQualifyingRow.class);
    public static final TimingTable<RaceRow> SPRINT = new TimingTable<>("sprint_results", RaceRow.class);
    public static final TimingTable<RaceRow> RACE = new TimingTable<>("race_results", RaceRow.class);
    public static final TimingTable<CompoundRow> COMPOUNDS = new TimingTable<>("compounds", CompoundRow.class);
    public static final TimingTable<PracticeBestLapRow> PRACTICE_BEST_LAPS =
            new TimingTable<>("practice_best_laps", PracticeBestLapRow.class);
    public static final TimingTable<BestSectorsRow> PRACTICE_BEST_SECTORS =
            new TimingTable<>("practice_best_sectors", BestSectorsRow.class);
    public static final TimingTable<LapRow> LAPS = new TimingTable<>("laps", LapRow.class);
    /** Of no weekend: the whole table at every scope. */
    public static final TimingTable<TrackStatusRow> TRACK_STATUS =
            new TimingTable<>("track_status", TrackStatusRow.class);

    private final String name;
    private final Class<T> rowType;

    private TimingTable(String name, Class<T> rowType) {
        this.name = name;
        this.rowType = rowType;
    }

    public static List<TimingTable<?>> all() {
        return List.of(
                EVENTS,
                PRACTICE,
                QUALIFYING,
                SPRINT_QUALIFYING,
                SPRINT,
                RACE,
                COMPOUNDS,
                PRACTICE_BEST_LAPS,
                PRACTICE_BEST_SECTORS,
                LAPS,
                TRACK_STATUS);
    }

    public String name() {
        return name;
    }

    public Class<T> rowType() {
        return rowType;
    }

    @Override
    public String toString() {
        return name;
    }
}
