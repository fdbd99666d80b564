package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.LapTime;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The columns of {@code all_session_data} that say what a lap was, in the order of the table and of the CSV file. The first five are
 * the key. Numbers are {@link Integer}, texts {@link String}; null is "not known".
 */
enum LapColumn {
    SEASON("season", lap -> lap.weekend().season()),
    ROUND("round_number", lap -> lap.weekend().round()),
    SESSION("session_code", 10, LapRow::session),
    DRIVER("driver_code", 4, LapRow::driverCode),
    LAP("lap_number", LapRow::lapNumber),
    EVENT("event_name", 120, lap -> ""),
    DRIVER_NUMBER("driver_number", lap -> orNull(lap.driverNumber())),
    TEAM("team_name", 80, LapRow::team),
    STINT("stint", lap -> orNull(lap.stint())),
    LAP_TIME("lap_time_millis", lap -> millis(lap.lapTime())),
    SECTOR_1("sector_1_millis", lap -> millis(lap.sectors().first())),
    SECTOR_2("sector_2_millis", lap -> millis(lap.sectors().second())),
    SECTOR_3("sector_3_millis", lap -> millis(lap.sectors().third())),
    COMPOUND("compound", 20, LapRow::compound),
    TYRE_LIFE("tyre_life_laps", lap -> orNull(lap.tyreLife())),
    FRESH_TYRE("fresh_tyre", lap -> flag(lap.freshTyre())),
    TRACK_STATUS("track_status", 12, LapRow::trackStatus),
    POSITION("race_position", lap -> orNull(lap.position())),
    PIT_OUT("pit_out_millis", lap -> clock(lap.pitOut())),
    PIT_IN("pit_in_millis", lap -> clock(lap.pitIn())),
    LAP_END("lap_end_millis", lap -> clock(lap.end())),
    SPEED_1("speed_i1_kmh", lap -> orNull(lap.speeds().sector1())),
    SPEED_2("speed_i2_kmh", lap -> orNull(lap.speeds().sector2())),
    SPEED_FINISH("speed_finish_kmh", lap -> orNull(lap.speeds().finishLine())),
    SPEED_TRAP("speed_trap_kmh", lap -> orNull(lap.speeds().trap())),
    DELETED("deleted", lap -> flag(lap.deleted())),
    DELETED_REASON("deleted_reason", 200, LapRow::deletedReason);

    /** How many of them make the key. */
    static final int KEYS = 5;

    private interface Number {
        Integer of(LapRow lap);
    }

    private interface Text {
        String of(LapRow lap);
    }

    private final String column;
    private final OptionalInt longest;
    private final Number number;
    private final Text text;

    LapColumn(String column, Number number) {
        this.column = column;
        this.longest = OptionalInt.empty();
        this.number = number;
        this.text = null;
    }

    LapColumn(String column, int longest, Text text) {
        this.column = column;
        this.longest = OptionalInt.of(longest);
        this.number = null;
        this.text = text;
    }

    /** All of them, as a statement lists them. */
    static String list() {
        return Arrays.stream(values()).map(LapColumn::column).collect(Collectors.joining(", "));
    }

    /** Its name in the database and in the file. */
    String column() {
        return column;
    }

    /** The most characters that a text may have; empty for a number. */
    OptionalInt longest() {
        return longest;
    }

    /** What the lap says. */
    Object of(LapRow lap) {
        return text == null ? number.of(lap) : text.of(lap);
    }

    /** What stands in the row, of which this is the column of the same place. */
    Object read(ResultSet row) throws SQLException {
        if (text != null) {
            return row.getString(ordinal() + 1);
        }
        int value = row.getInt(ordinal() + 1);
        return row.wasNull() ? null : value;
    }

    /** Puts what it says into the place of the same number. By its own type: to find out a type costs the driver more than the value. */
    void write(PreparedStatement statement, Object cell) throws SQLException {
        int place = ordinal() + 1;
        if (cell == null) {
            statement.setNull(place, text == null ? Types.INTEGER : Types.VARCHAR);
        } else if (text == null) {
            statement.setInt(place, (Integer) cell);
        } else {
            statement.setString(place, (String) cell);
        }
    }

    private static Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static Integer millis(Optional<LapTime> time) {
        return time.map(LapTime::millis).orElse(null);
    }

    private static Integer clock(Optional<Duration> sessionClock) {
        return sessionClock.map(Duration::toMillis).map(Math::toIntExact).orElse(null);
    }

    private static Integer flag(Optional<Boolean> flag) {
        return flag.map(set -> set ? 1 : 0).orElse(null);
    }
}
