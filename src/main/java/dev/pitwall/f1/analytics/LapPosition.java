package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.RowScope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a reading of laps has come. As text it is the checkpoint of the reader.
 *
 * @param part index of the scope that is read, from 0; as large as the list when all are read
 * @param items of that scope handed out
 */
record LapPosition(List<RowScope> scopes, int part, long items) {

    LapPosition {
        scopes = List.copyOf(scopes);
        if (part < 0 || part > scopes.size() || items < 0) {
            throw new IllegalArgumentException("position is part " + part + ", item " + items
                    + "; allowed are parts 0 to " + scopes.size() + " and items from 0");
        }
    }

    /** {@code 1;120;2023,2024-1}. */
    String text() {
        return part + ";" + items + ";" + scopes.stream().map(RowScope::code).collect(Collectors.joining(","));
    }

    /** Reads what {@link #text} wrote. */
    static LapPosition parse(String text) {
        String[] fields = text.split(";", 3);
        if (fields.length != 3) {
            throw new IllegalArgumentException(
                    "checkpoint is '" + text + "'; allowed is part;item;scope,… as this version writes it");
        }
        List<RowScope> scopes = Arrays.stream(fields[2].split(","))
                .filter(scope -> !scope.isEmpty())
                .map(RowScope::parse)
                .toList();
        return new LapPosition(scopes, Integer.parseInt(fields[0]), Long.parseLong(fields[1]));
    }
}
