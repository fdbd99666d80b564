package dev.pitwall.f1.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder of files for readers outside, setting {@value #SETTING}; by default {@code extracts} in the server's working folder.
 * A file is written beside its place and then moved there, so nobody ever reads half of one.
 */
@ApplicationScoped
public class Extracts {

    static final String SETTING = "pitwall.extracts";

    private final Path folder;

    @Inject
    Extracts(@ConfigProperty(name = SETTING, defaultValue = "extracts") String folder) {
        this(Path.of(folder));
    }

    public Extracts(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** For the container's proxy. */
    Extracts() {
        this.folder = null;
    }

    /** Where a file that a run writes bit by bit grows, beside its place; a restart on the same node finds it again. */
    public Path growing(String fileName, long runId) {
        return folder.resolve("." + fileName + ".run-" + runId);
    }

    /** Where readers find a file. */
    public Path place(String fileName) {
        return folder.resolve(fileName);
    }

    /** Puts a file that is whole in the place of the earlier one. */
    public void publish(Path whole, String fileName) throws IOException {
        Files.move(whole, place(fileName), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts a CSV file (RFC 4180, UTF-8, a header row) in the place of the earlier one, and says where it is. */
    public Path writeCsv(String fileName, List<String> header, List<List<Object>> rows) {
        Path place = folder.resolve(fileName);
        Path written = folder.resolve("." + fileName + "." + UUID.randomUUID());
        try {
            Files.createDirectories(folder);
            try (var out = Files.newBufferedWriter(written, StandardCharsets.UTF_8);
                    var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                csv.printRecord(header);
                csv.printRecords(rows);
            }
            return Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the file " + place + " cannot be written; " + SETTING
                            + " names a folder that the server may write to",
                    e);
        } finally {
            written.toFile().delete();
        }
    }
}
