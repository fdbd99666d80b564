package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RowScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a load has come: its parts, the one that is read, and how many items of that one were handed out. As text it is the
 * checkpoint of the reader; the parts are in it because what is missing is another list once half of it is loaded.
 *
 * @param part index of the part that is read, from 0; as large as the list when all are read
 * @param items of that part handed out
 */
record LoadPosition(List<LoadPart> parts, int part, long items) {

    LoadPosition {
        parts = List.copyOf(parts);
        if (part < 0 || part > parts.size() || items < 0) {
            throw new IllegalArgumentException("position is part " + part + ", item " + items
                    + "; allowed are parts 0 to " + parts.size() + " and items from 0");
        }
    }

    static LoadPosition startOf(List<LoadPart> parts) {
        return new LoadPosition(parts, 0, 0);
    }

    /** {@code 1;120;practice_results:2024-1,qualifying_results:2018,race_results:all}. */
    String text() {
        return part + ";" + items + ";"
                + parts.stream().map(LoadPosition::written).collect(Collectors.joining(","));
    }

    /** Reads what {@link #text} wrote. */
    static LoadPosition parse(String text) {
        String[] fields = text.split(";", 3);
        if (fields.length != 3) {
            throw new IllegalArgumentException(
                    "checkpoint is '" + text + "'; allowed is part;item;table:scope,… as this version writes it");
        }
        List<LoadPart> parts = new ArrayList<>();
        Arrays.stream(fields[2].split(",")).filter(part -> !part.isEmpty()).forEach(part -> parts.add(read(part)));
        return new LoadPosition(parts, Integer.parseInt(fields[0]), Long.parseLong(fields[1]));
    }

    private static String written(LoadPart part) {
        return part.table().storedName() + ":" + part.scope().code();
    }

    private static LoadPart read(String written) {
        String[] fields = written.split(":", 2);
        return new LoadPart(ResultTable.ofStoredName(fields[0]), RowScope.parse(fields[1]));
    }
}
