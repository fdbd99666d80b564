package dev.pitwall.f1.analytics;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How far an extract has come: the file's length, and the key of the lap written last. As text it is the checkpoint of the reader.
 *
 * @param key of a lap, or empty before the first
 */
record ExportPosition(long bytes, List<Object> key) {

    static final ExportPosition START = new ExportPosition(0, List.of());

    ExportPosition {
        key = List.copyOf(key);
    }

    /** {@code 81230;2024;1;R;VER;12}. */
    String text() {
        return bytes + key.stream().map(value -> ";" + value).collect(Collectors.joining());
    }

    /** Reads what {@link #text} wrote. */
    static ExportPosition parse(String text) {
        String[] fields = text.split(";");
        long bytes = Long.parseLong(fields[0]);
        return fields.length == 1
                ? new ExportPosition(bytes, List.of())
                : new ExportPosition(
                        bytes,
                        List.of(
                                Integer.valueOf(fields[1]),
                                Integer.valueOf(fields[2]),
                                fields[3],
                                fields[4],
                                Integer.valueOf(fields[5])));
    }
}
