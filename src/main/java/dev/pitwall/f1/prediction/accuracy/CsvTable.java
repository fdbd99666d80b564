package dev.pitwall.f1.prediction.accuracy;

import java.io.IOException;
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

    /** @throws ResultFolderException if the file cannot be read or lacks a column */
    static CsvTable read(Path file, List<String> columns) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
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

    /** An empty table where the file is not there. */
    static CsvTable readIfPresent(Path file, List<String> columns) {
        return Files.exists(file) ? read(file, columns) : new CsvTable(List.of());
    }

    record Row(Path file, long line, CSVRecord csv) {
        /** @return empty for an empty field, or one that the row is too short for */
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

        ResultFolderException fault(String column, String value, String expected) {
            return new ResultFolderException(
                    "%s, line %d, column %s: found \"%s\", expected %s".formatted(file, line, column, value, expected));
        }

        ResultFolderException fault(IllegalArgumentException cause) {
            return new ResultFolderException("%s, line %d: %s".formatted(file, line, cause.getMessage()), cause);
        }
    }
}
