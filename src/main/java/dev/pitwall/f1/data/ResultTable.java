package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.BestSectorsRow;
import dev.pitwall.f1.timing.Competitor;
import dev.pitwall.f1.timing.PracticeBestLapRow;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SprintQualifyingRow;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.WeekendKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/** The tables of a source whose rows are session results, each with what makes a {@link SessionResult} of its rows. */
public enum ResultTable {
    PRACTICE(TimingTable.PRACTICE, ResultTable::ofPractice),
    QUALIFYING(TimingTable.QUALIFYING, ResultTable::ofQualifying),
    SPRINT_QUALIFYING(TimingTable.SPRINT_QUALIFYING, ResultTable::ofSprintQualifying),
    SPRINT(TimingTable.SPRINT, ResultTable::ofRace),
    RACE(TimingTable.RACE, ResultTable::ofRace),
    PRACTICE_BEST_LAPS(TimingTable.PRACTICE_BEST_LAPS, ResultTable::ofBestLap),
    PRACTICE_BEST_SECTORS(TimingTable.PRACTICE_BEST_SECTORS, ResultTable::ofBestSectors);

    private final TimingTable<?> source;
    private final BiFunction<ResultTable, Object, SessionResult> mapping;

    <T> ResultTable(TimingTable<T> source, BiFunction<ResultTable, T, SessionResult> mapping) {
        this.source = source;
        this.mapping = (table, row) -> mapping.apply(table, source.rowType().cast(row));
    }

    /** The table of the source. */
    TimingTable<?> source() {
        return source;
    }

    /** What stands in the column {@code result_table}; never changes. */
    public String storedName() {
        return source.name();
    }

    static ResultTable ofStoredName(String name) {
        return Arrays.stream(values())
                .filter(table -> table.storedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("result table is '" + name + "'; allowed are "
                        + Arrays.stream(values()).map(ResultTable::storedName).toList()));
    }

    /** What a row of this table says. */
    SessionResult result(Object row) {
        return mapping.apply(this, row);
    }

    private RawSessionKey key(WeekendKey weekend, SessionKind session, Competitor competitor) {
        return new RawSessionKey(
                weekend.season(), weekend.round(), storedName(), session.name(), competitor.driverId());
    }

    private static SessionResult ofPractice(ResultTable table, PracticeRow row) {
        return new SessionResult(
                table.key(row.weekend(), row.session(), row.competitor()),
                Entry.of(row.competitor()),
                Classification.of(null, row.position(), row.laps()),
                LapMarks.best(row.bestLap()),
                row.sessionStart(),
                row.beforeQualifying());
    }

    private static SessionResult ofQualifying(ResultTable table, QualifyingRow row) {
        return new SessionResult(
                table.key(row.weekend(), SessionKind.Q, row.competitor()),
                Entry.of(row.competitor()),
                Classification.of(row.order(), row.position(), row.laps()),
                LapMarks.segments(row.bestLap(), row.q1(), row.q2(), row.q3()),
                Optional.empty(),
                false);
    }

    private static SessionResult ofSprintQualifying(ResultTable table, SprintQualifyingRow row) {
        return new SessionResult(
                table.key(row.weekend(), SessionKind.SQ, row.competitor()),
                Entry.of(row.competitor()),
                Classification.of(null, row.position(), row.laps()),
                LapMarks.segments(Optional.empty(), row.sq1(), row.sq2(), row.sq3()),
                Optional.empty(),
                false);
    }

    private static SessionResult ofRace(ResultTable table, RaceRow row) {
        return new SessionResult(
                table.key(row.weekend(), row.session(), row.competitor()),
                Entry.of(row.competitor()),
                new Classification(
                        row.order(),
                        row.position().text(),
                        Absent.orNull(row.laps()),
                        Absent.orNull(row.grid()),
                        Absent.orNull(row.status()),
                        row.time().map(Duration::toMillis).orElse(null),
                        Absent.orNull(row.gapText()),
                        Absent.orNull(row.timePenalty()),
                        row.points().orElse(null)),
                LapMarks.NONE,
                Optional.empty(),
                false);
    }

    private static SessionResult ofBestLap(ResultTable table, PracticeBestLapRow row) {
        return new SessionResult(
                table.key(row.weekend(), row.session(), row.competitor()),
                Entry.of(row.competitor()),
                Classification.NONE,
                LapMarks.segments(
                                Optional.of(row.lapTime()),
                                row.sectors().first(),
                                row.sectors().second(),
                                row.sectors().third())
                        .withIdealLap(row.idealLap())
                        .onTyre(row.compound(), row.tyreLife(), row.speeds().trap()),
                Optional.empty(),
                row.beforeQualifying());
    }

    private static SessionResult ofBestSectors(ResultTable table, BestSectorsRow row) {
        return new SessionResult(
                table.key(row.weekend(), row.session(), row.competitor()),
                Entry.of(row.competitor()),
                Classification.NONE,
                LapMarks.segments(
                                Optional.of(row.lapTime()),
                                row.bestSectors().first(),
                                row.bestSectors().second(),
                                row.bestSectors().third())
                        .withIdealLap(row.idealLap()),
                Optional.empty(),
                row.beforeQualifying());
    }
}
