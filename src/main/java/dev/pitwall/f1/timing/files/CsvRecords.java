package dev.pitwall.f1.timing.files;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file (RFC 4180: comma, double quotes, LF or CRLF) one after the other; empty lines are passed over. It
 * differs from a strict reader in one thing: a quote that never closes spoils its own line only, so that one bad line does not
 * swallow the rest of the file.
 */
final class CsvRecords implements Closeable {

    /** How many lines a quoted field may span before its quote counts as never closed. */
    private static final int LONGEST_QUOTED_FIELD_LINES = 20;

    private final BufferedReader lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;

    CsvRecords(BufferedReader lines) {
        this.lines = lines;
    }

    Optional<CsvRecord> next() throws IOException {
        String text = readLine();
        while (text != null && text.isEmpty()) {
            text = readLine();
        }
        if (text == null) {
            return Optional.empty();
        }
        long start = line;
        CsvRecord record = split(start, text);
        return Optional.of(record.closed() ? record : joined(record));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Tries the record together with the lines below it; if no quote closes, gives those lines back. */
    private CsvRecord joined(CsvRecord open) throws IOException {
        List<String> below = new ArrayList<>();
        StringBuilder raw = new StringBuilder(open.raw());
        while (below.size() < LONGEST_QUOTED_FIELD_LINES) {
            String text = readLine();
            if (text == null) {
                break;
            }
            below.add(text);
            CsvRecord longer = split(open.line(), raw.append('\n').append(text).toString());
            if (longer.closed()) {
                return longer;
            }
        }
        for (Iterator<String> back = reversed(below); back.hasNext(); ) {
            ahead.push(back.next());
            line--;
        }
        return open;
    }

    private String readLine() throws IOException {
        String text = ahead.isEmpty() ? lines.readLine() : ahead.pop();
        if (text != null) {
            line++;
            // The byte order mark that spreadsheets write.
            if (line == 1 && text.startsWith("\uFEFF")) {
                return text.substring(1);
            }
        }
        return text;
    }

    private static Iterator<String> reversed(List<String> texts) {
        Deque<String> deque = new ArrayDeque<>(texts);
        return deque.descendingIterator();
    }

    private static CsvRecord split(long line, String raw) {
        // Nearly every line is without quotes, and most are passed over: those of other seasons
        return raw.indexOf('"') < 0
                ? new CsvRecord(line, raw, List.of(raw.split(",", -1)), true)
                : splitQuoted(line, raw);
    }

    private static CsvRecord splitQuoted(long line, String raw) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < raw.length() && raw.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty() && !wasQuoted) {
                quoted = true;
                wasQuoted = true;
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
                wasQuoted = false;
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return new CsvRecord(line, raw, fields, !quoted);
    }
}
