package dev.pitwall.f1.prediction.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file read by the names in its header: columns may stand in any order, and unknown ones are passed over.
 *
 * @param rows each with its line, for errors
 */
record CsvTable(List<Row> rows) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @throws ResultFolderException if the file cannot be read or lacks a column */
    static CsvTable read(Path file, List<String> columns) {
        try (Reader text = withoutByteOrderMark(file);
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new ResultFolderException(
                        file + ", line 1: missing columns " + missing + "; found " + parser.getHeaderNames());
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord csv : parser) {
                rows.add(new Row(file, parser.getCurrentLineNumber(), csv));
            }
            return new CsvTable(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ResultFolderException(file + ": cannot be read as CSV: " + e.getMessage(), e);
        }
    }

    private static Reader withoutByteOrderMark(Path file) throws IOException {
        BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** An empty table where the file is not there. */
    static CsvTable readIfPresent(Path file, List<String> columns) {
        return Files.exists(file) ? read(file, columns) : new CsvTable(List.of());
    }

    record Row(Path file, long line, CSVRecord csv) {
        /** @return empty for an empty field, one that the row is too short for, and a column that the file has not */
        String text(String column) {
            return csv.isSet(column) ? csv.get(column).trim() : "";
        }

        String required(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                throw fault(column, value, "a value");
            }
            return value;
        }

        int number(String column) {
            return optionalNumber(column).orElseThrow(() -> fault(column, "", "a whole number"));
        }

        OptionalInt optionalNumber(String column) {
            String value = text(column);
            try {
                return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
            } catch (NumberFormatException e) {
                throw fault(column, value, "a whole number");
            }
        }

        /** Empty also for what is no number: NC, DNF, PL. */
        OptionalInt position(String column) {
            String value = text(column);
            return value.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
        }

        boolean flag(String column) {
            String value = text(column);
            if (!value.equals("0") && !value.equals("1")) {
                throw fault(column, value, "0 or 1");
            }
            return value.equals("1");
        }

        RefusedRow fault(String column, String value, String expected) {
            return new RefusedRow(
                    "%s, line %d, column %s: found \"%s\", expected %s".formatted(file, line, column, value, expected));
        }

        RefusedRow fault(IllegalArgumentException cause) {
            return new RefusedRow("%s, line %d: %s".formatted(file, line, cause.getMessage()), cause);
        }
    }
}
