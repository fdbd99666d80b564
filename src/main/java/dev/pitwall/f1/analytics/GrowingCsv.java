package dev.pitwall.f1.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file of laps (RFC 4180, UTF-8, a header row) that grows chunk by chunk beside its place. What was written after the last
 * checkpoint is cut off when a reading goes on there.
 */
final class GrowingCsv implements AutoCloseable {

    private final FileChannel channel;

    private GrowingCsv(FileChannel channel) {
        this.channel = channel;
    }

    /** An empty file, but for its header. */
    static GrowingCsv anew(Path file) {
        try {
            Files.createDirectories(file.getParent());
            GrowingCsv csv = new GrowingCsv(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
            csv.append(List.of(Arrays.stream(LapColumn.values())
                    .map(LapColumn::column)
                    .map(Object.class::cast)
                    .toList()));
            return csv;
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be written", e);
        }
    }

    /** Whether the file is here with at least so many bytes; it is not on another node. */
    static boolean reaches(Path file, long bytes) {
        try {
            return Files.exists(file) && Files.size(file) >= bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be looked at", e);
        }
    }

    /** The file as it was when it had so many bytes. */
    static GrowingCsv cutTo(Path file, long bytes) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            channel.truncate(bytes);
            channel.position(bytes);
            return new GrowingCsv(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be written", e);
        }
    }

    /** Adds rows; they are on the disk when this returns. A null is an empty field. */
    void append(List<List<Object>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecords(rows);
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    long bytes() throws IOException {
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
