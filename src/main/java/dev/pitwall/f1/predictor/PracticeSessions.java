package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceItem.Parsed;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The laps of a weekend that a prediction of it may read. */
final class PracticeSessions {

    private PracticeSessions() {}

    /**
     * Every lap that was understood of the sessions before qualifying; in seasons in which practice was held after it too, not of that.
     *
     * @throws dev.pitwall.f1.timing.SourceUnavailableException when the source cannot be asked
     */
    static List<Parsed<LapRow>> laps(TimingSource source, WeekendKey key) {
        Set<SessionKind> before = source.weekend(key).map(Weekend::sessionsBeforeQualifying).orElse(List.of()).stream()
                .filter(session -> session != SessionKind.SPRINT)
                .collect(Collectors.toSet());
        List<Parsed<LapRow>> laps = new ArrayList<>();
        try (SourceRows<LapRow> rows = source.rows(TimingTable.LAPS, RowScope.weekend(key))) {
            for (Optional<SourceItem<LapRow>> item = rows.next(); item.isPresent(); item = rows.next()) {
                Optional<LapRow> lap = item.get().row();
                Optional<SessionKind> session = lap.flatMap(row -> SessionKind.of(row.session()));
                if (session.filter(before::contains).isPresent()) {
                    laps.add(new Parsed<>(item.get().origin(), lap.orElseThrow()));
                }
            }
        }
        return laps;
    }
}
