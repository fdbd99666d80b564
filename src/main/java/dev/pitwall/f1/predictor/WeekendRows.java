package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.CleanedRow;
import dev.pitwall.f1.data.Entry;
import dev.pitwall.f1.data.ResultTable;
import dev.pitwall.f1.prediction.Entrant;
import dev.pitwall.f1.prediction.QualifyingRow;
import dev.pitwall.f1.prediction.RaceRow;
import dev.pitwall.f1.prediction.SessionResult;
import dev.pitwall.f1.prediction.SessionRow;
import dev.pitwall.f1.prediction.WeekendSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one weekend, sorted into its sessions. */
final class WeekendRows {

    private final IdealLaps ideal;
    private final Map<WeekendSession, List<CleanedRow>> sessions = new EnumMap<>(WeekendSession.class);
    private final List<QualifyingRow> qualifying = new ArrayList<>();
    private final List<RaceRow> race = new ArrayList<>();

    WeekendRows(IdealLaps ideal) {
        this.ideal = ideal;
    }

    void add(CleanedRow row) {
        String table = row.key().resultTable();
        if (table.equals(ResultTable.PRACTICE.storedName())) {
            sessions.computeIfAbsent(WeekendSession.valueOf(row.key().sessionCode()), session -> new ArrayList<>())
                    .add(row);
        } else if (table.equals(ResultTable.QUALIFYING.storedName())) {
            qualifying.add(qualifyingRow(row));
        } else if (table.equals(ResultTable.RACE.storedName())) {
            race.add(new RaceRow(entrant(row), order(row), row.place().isPresent()));
        }
    }

    /** @param conditions what is known beside the results */
    List<SessionResult> sessions(WeekendConditions conditions) {
        return sessions.entrySet().stream()
                .map(session -> session(session.getKey(), session.getValue(), conditions))
                .toList();
    }

    private SessionResult session(WeekendSession session, List<CleanedRow> rows, WeekendConditions conditions) {
        Map<String, String> idsByCode = new HashMap<>();
        rows.forEach(row -> idsByCode.put(row.entry().driverCode(), row.key().driverId()));
        return new SessionResult(
                session,
                rows.stream().allMatch(CleanedRow::beforeQualifying),
                rows.stream().map(this::sessionRow).toList(),
                conditions.tyreLaps(session.name(), idsByCode),
                conditions.weather(session.name()));
    }

    List<QualifyingRow> qualifying() {
        return qualifying;
    }

    List<RaceRow> race() {
        return race;
    }

    private SessionRow sessionRow(CleanedRow row) {
        return new SessionRow(
                entrant(row),
                row.place(),
                row.bestLapThatCounts(),
                ideal.of(row.key(), row.bestLapThatCounts()),
                row.laps());
    }

    private static QualifyingRow qualifyingRow(CleanedRow row) {
        return new QualifyingRow(
                entrant(row), order(row), row.place().isPresent(), row.segment(1), row.segment(2), row.segment(3));
    }

    private static int order(CleanedRow row) {
        return row.listOrder()
                .orElseThrow(() -> new IllegalStateException(row.key() + " has no order in its classification"));
    }

    private static Entrant entrant(CleanedRow row) {
        Entry entry = row.entry();
        int number = entry.driverNumber() == null ? 0 : entry.driverNumber();
        return new Entrant(
                row.key().driverId(), entry.driverCode(), entry.driverName(), number, entry.teamId(), entry.teamName());
    }
}
