package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.ReadCounts;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.WeekendKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rows of one file in the order of the file. A row whose weekend cannot be read counts to the weekend of the row above it
 * (above the first readable row: to the weekend of that one), so that every row of the file is in exactly one season.
 */
final class FileRows<T> implements SourceRows<T> {

    private final FileTable<T> file;
    private final String address;
    private final String place;
    private final RowScope scope;
    private final CsvRecords records;
    private final Map<String, Integer> columns;
    private final Deque<CsvRecord> withoutWeekendAtTop = new ArrayDeque<>();
    private final Deque<CsvRecord> ahead = new ArrayDeque<>();
    private Optional<WeekendKey> weekend = Optional.empty();
    private long position;
    private Optional<WrittenWeekend> lastRead = Optional.empty();
    private ReadCounts counts = ReadCounts.NONE;

    FileRows(FileTable<T> file, Path path, RowScope scope) {
        this(file, file.fileName(), path.toString(), () -> Files.newInputStream(path), scope);
    }

    /**
     * @param address of the file in the origins of its rows
     * @param place of the file in errors
     */
    FileRows(FileTable<T> file, String address, String place, Opening opening, RowScope scope) {
        this.file = file;
        this.address = address;
        this.place = place;
        this.scope = scope;
        CsvRecords opened = null;
        try {
            // A malformed byte becomes U+FFFD, which the row is refused for; the file's other rows are not lost.
            opened = new CsvRecords(
                    new BufferedReader(new InputStreamReader(opening.open(), StandardCharsets.UTF_8), 1 << 16));
            this.records = opened;
            this.columns = header();
        } catch (IOException cause) {
            closeQuietly(opened);
            throw new SourceUnavailableException("the file " + place + " cannot be read: " + cause, cause);
        } catch (RuntimeException cause) {
            closeQuietly(opened);
            throw cause;
        }
    }

    /** A weekend as its rows have it; they stand together, so it is read at the first and known again at the others. */
    private record WrittenWeekend(String season, String round, WeekendKey key) {

        boolean is(String season, String round) {
            return this.season.equals(season) && this.round.equals(round);
        }
    }

    /** Gives the bytes of a file from its beginning. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    @Override
    public Optional<SourceItem<T>> next() {
        Optional<CsvRecord> record = nextInScope();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        SourceItem<T> item = parse(record.get());
        position++;
        counts = item.fold(parsed -> counts.plusParsed(), refused -> counts.plusRefused());
        return Optional.of(item);
    }

    @Override
    public boolean skipOne() {
        boolean there = nextInScope().isPresent();
        if (there) {
            position++;
        }
        return there;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public ReadCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException cause) {
            throw new SourceUnavailableException("the file " + place + " cannot be closed: " + cause, cause);
        }
    }

    private Map<String, Integer> header() throws IOException {
        CsvRecord header = records.next()
                .orElseThrow(() -> new SourceUnavailableException(
                        "the file " + place + " is empty; its first line must name the columns"));
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int i = 0; i < header.fields().size(); i++) {
            names.putIfAbsent(header.fields().get(i).strip(), i);
        }
        TreeSet<String> missing = new TreeSet<>(file.requiredColumns());
        missing.removeAll(names.keySet());
        if (!missing.isEmpty()) {
            throw new SourceUnavailableException("the file " + place + " lacks the columns " + missing
                    + " in line 1; it has " + names.keySet() + ", and docs/files-format.md tells what must be there");
        }
        return names;
    }

    private Optional<CsvRecord> nextInScope() {
        try {
            for (Optional<CsvRecord> record = pull(); record.isPresent(); record = pull()) {
                if (weekend.map(scope::includes).orElse(true)) {
                    return record;
                }
            }
            return Optional.empty();
        } catch (IOException cause) {
            throw new SourceUnavailableException(
                    "the file " + place + " cannot be read beyond its row " + position + ": " + cause, cause);
        }
    }

    /** The next record, after {@link #weekend} was set to the one that it counts to. */
    private Optional<CsvRecord> pull() throws IOException {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.pop());
        }
        Optional<CsvRecord> record = records.next();
        boolean top = weekend.isEmpty();
        while (record.isPresent() && top && weekendOf(record.get()).isEmpty()) {
            withoutWeekendAtTop.add(record.get());
            record = records.next();
        }
        record.flatMap(this::weekendOf).ifPresent(key -> weekend = Optional.of(key));
        if (!withoutWeekendAtTop.isEmpty()) {
            record.ifPresent(withoutWeekendAtTop::add);
            ahead.addAll(withoutWeekendAtTop);
            withoutWeekendAtTop.clear();
            return Optional.of(ahead.pop());
        }
        return record;
    }

    private Optional<WeekendKey> weekendOf(CsvRecord record) {
        CsvRow row = new CsvRow(columns, record);
        try {
            String season = row.text("season");
            String round = row.text("round");
            if (lastRead.filter(one -> one.is(season, round)).isEmpty()) {
                lastRead = Optional.of(new WrittenWeekend(season, round, row.weekend()));
            }
            return Optional.of(lastRead.get().key());
        } catch (RefusedValueException unreadable) {
            return Optional.empty();
        }
    }

    private SourceItem<T> parse(CsvRecord record) {
        Origin origin = Origin.line(address, record.line());
        try {
            checkShape(record);
            return new SourceItem.Parsed<>(origin, file.parser().parse(new CsvRow(columns, record)));
        } catch (RefusedValueException refused) {
            return new SourceItem.Refused<>(origin, record.raw(), refused.refusal());
        } catch (IllegalArgumentException refused) {
            // A record's own check, where it is stricter than the column's.
            return new SourceItem.Refused<>(
                    origin, record.raw(), new Refusal("row", refused.getMessage(), "a consistent row"));
        }
    }

    private void checkShape(CsvRecord record) throws RefusedValueException {
        if (!record.closed()) {
            throw new RefusedValueException("row", "a quote that does not close", "quotes in pairs");
        }
        if (record.fields().size() != columns.size()) {
            throw new RefusedValueException(
                    "row", record.fields().size() + " fields", columns.size() + " fields, as in line 1");
        }
        if (record.raw().indexOf('\uFFFD') >= 0) {
            throw new RefusedValueException("row", "a byte that is not UTF-8", "UTF-8");
        }
    }

    private static void closeQuietly(CsvRecords records) {
        if (records != null) {
            try {
                records.close();
            } catch (IOException ignored) {
                // The first failure is the one to tell.
            }
        }
    }
}
