package dev.pitwall.f1.timing.files;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line where it begins, from 1
 * @param raw as it stands in the file, without the line's end
 * @param fields without quotes
 * @param closed whether every quote that opens a field ends it
 */
record CsvRecord(long line, String raw, List<String> fields, boolean closed) {

    CsvRecord {
        fields = List.copyOf(fields);
    }
}
