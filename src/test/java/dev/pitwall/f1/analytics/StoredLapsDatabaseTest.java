package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the driver of MariaDB and with that of MySQL, of which an operator takes one. */
class StoredLapsDatabaseTest {

    private static final Instant FRIDAY = Instant.parse("2024-03-01T12:00:00.123456Z");

    @BeforeEach
    void empty_tables() {
        LapTables.empty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_lap_is_read_as_it_was_written_whatever_its_texts_say(String address) {
        StoredLaps laps = laps(address);
        List<String> reasons = List.of(
                "",
                "TRACK LIMITS AT TURN 4",
                "O'Brien",
                "back\\",
                "\\' OR 1=1 -- ",
                "two\nlines\u0000 and a {fn now()} ? %",
                "Pérez São 🏁");
        List<StoredLap> written = IntStream.range(0, reasons.size())
                .mapToObj(i -> lap(1 + i, i % 2 == 0 ? null : 88_000 + i, reasons.get(i)))
                .toList();

        laps.write(written, "files", FRIDAY);

        assertThat(laps.after(List.of(), 100)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_lap_takes_the_place_of_the_one_with_its_key_in_every_column_and_leaves_the_others(String address) {
        StoredLaps laps = laps(address);
        StoredLap kept = lap(1, 90_000, "");
        StoredLap known = lap(2, 91_000, "TRACK LIMITS");
        StoredLap notKnown = lap(2, null, "");
        laps.write(List.of(kept, known), "files", FRIDAY);

        laps.write(List.of(notKnown), "files", FRIDAY.plusSeconds(60));

        assertThat(laps.after(List.of(), 100)).containsExactly(kept, notKnown);
        assertThat(laps.asTheyStand()).isEqualTo(new LapsAsTheyStand(2, Optional.of(FRIDAY.plusSeconds(60))));
    }

    /** MariaDB by two drivers, MySQL by its own; and by that of MySQL with rows one by one and all at once. */
    static List<String> addresses() {
        String address = Database.shared().url(Catalog.TABLEAU_DATA.schemaIn(Environment.DEV));
        String byMySql = address.replace("jdbc:mariadb:", "jdbc:mysql:");
        return Stream.of(
                        address,
                        byMySql,
                        byMySql + (byMySql.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true")
                .distinct()
                .toList();
    }

    private static StoredLaps laps(String address) {
        Database server = Database.shared();
        return new StoredLaps(Database.dataSource(address, server.user(), server.password()), Environment.DEV);
    }

    private static StoredLap lap(int number, Integer millis, String reason) {
        List<Object> cells = LapTables.cells("PER", number);
        cells.set(LapColumn.LAP_TIME.ordinal(), millis);
        cells.set(LapColumn.DELETED_REASON.ordinal(), reason);
        return new StoredLap(cells);
    }
}
