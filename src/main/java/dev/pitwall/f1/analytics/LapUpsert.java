package dev.pitwall.f1.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statement that adds laps, or puts them in the place of those with the same key. Its values stand in its text: to bind the 29 of
 * a lap as parameters costs the driver ten times as much as to write them down, and the database no less than to read them.
 *
 * @param table with its schema
 */
record LapUpsert(String table) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private static final String COLUMNS = LapColumn.list() + ", source_name, updated_at";

    private static final String CHANGES = Arrays.stream(LapColumn.values())
                    .skip(LapColumn.KEYS)
                    .map(LapColumn::column)
                    .map(LapUpsert::taken)
                    .collect(Collectors.joining(", "))
            + ", " + taken("source_name") + ", " + taken("updated_at");

    /** What a lap takes in the text, about, so that the text does not grow piece by piece. */
    private static final int CHARACTERS_OF_A_LAP = 250;

    /**
     * @param laps at least one
     * @param at when they are written
     */
    String of(List<StoredLap> laps, String sourceName, Instant at) {
        String end = "," + literal(sourceName) + ",'" + MICROSECONDS.format(at) + "')";
        StringBuilder sql = new StringBuilder(CHARACTERS_OF_A_LAP * (laps.size() + 10));
        sql.append("INSERT INTO ").append(table).append(" (").append(COLUMNS).append(") VALUES ");
        for (int i = 0; i < laps.size(); i++) {
            append(laps.get(i).cells(), sql.append(i == 0 ? "(" : ",("));
            sql.append(end);
        }
        return sql.append(" ON DUPLICATE KEY UPDATE ").append(CHANGES).toString();
    }

    /** By index and without a text of its own for a cell: a season is three million cells, and half of a load was spent here. */
    private static void append(List<Object> cells, StringBuilder sql) {
        append(cells.get(0), sql);
        for (int i = 1; i < cells.size(); i++) {
            append(cells.get(i), sql.append(','));
        }
    }

    private static void append(Object cell, StringBuilder sql) {
        if (cell == null) {
            sql.append("NULL");
        } else if (cell instanceof Integer number) {
            sql.append(number.intValue());
        } else {
            appendLiteral((String) cell, sql);
        }
    }

    /**
     * A text as the database reads it back, whatever is in it and whatever {@code sql_mode} says of backslashes: anything but plain
     * letters, digits and a few signs goes as hexadecimal digits.
     */
    static String literal(String text) {
        StringBuilder sql = new StringBuilder();
        appendLiteral(text, sql);
        return sql.toString();
    }

    private static void appendLiteral(String text, StringBuilder sql) {
        if (isPlain(text)) {
            sql.append('\'').append(text).append('\'');
        } else {
            sql.append("_utf8mb4 X'")
                    .append(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)))
                    .append('\'');
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == ' '
                || character == '-'
                || character == '_'
                || character == '.';
    }

    private static String taken(String column) {
        return column + " = VALUES(" + column + ")";
    }
}
