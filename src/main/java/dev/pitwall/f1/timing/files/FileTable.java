package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.TimingTable;
import java.util.Set;

/**
 * A file of the folder: which table it holds, which columns it must have, and how a row is read.
 *
 * @param required the folder is no source without this file
 */
record FileTable<T>(TimingTable<T> table, boolean required, Set<String> requiredColumns, RowParser<T> parser) {

    /** Reads one row, or says what is wrong with it. */
    interface RowParser<T> {
        T parse(CsvRow row) throws RefusedValueException;
    }

    String fileName() {
        return table.name() + ".csv";
    }
}
