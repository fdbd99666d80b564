package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.Extracts;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the file that was written once more, and puts it in its place. To do it again when it is there says the same. */
@Named("publishLapCsv")
@Dependent
public class PublishLapCsv extends AbstractBatchlet {

    private final LapExtracts known;
    private final Extracts extracts;
    private final RunContext run;
    private final Clock clock;

    @Inject
    PublishLapCsv(LapExtracts known, Extracts extracts, RunContext run, Clock clock) {
        this.known = known;
        this.extracts = extracts;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() throws IOException {
        Path written = extracts.growing(LapExportReader.FILE_NAME, run.runId());
        Path place = extracts.place(LapExportReader.FILE_NAME);
        if (Files.exists(written)) {
            look(written);
            extracts.publish(written, LapExportReader.FILE_NAME);
        }
        if (!Files.exists(place)) {
            throw new IllegalStateException("neither " + written + " nor " + place
                    + " is on this node: the file was written on another one. Launch the job again.");
        }
        Found found = look(place);
        known.written(run.runId(), found.rows(), place.toString(), found.sha256(), clock.instant());
        run.info("wrote " + found.rows() + " laps to " + place);
        run.materialize(Materialization.of("all_session_data_csv")
                .with("file", place.toString())
                .with("rows", found.rows(), "laps")
                .with("bytes", Files.size(place), "bytes")
                .with("SHA-256", found.sha256()));
        return "DONE";
    }

    /** @throws IOException for a row with another number of fields, which a whole file has not */
    private static Found look(Path file) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        long rows = 0;
        try (Reader text = new InputStreamReader(
                        new DigestInputStream(Files.newInputStream(file), digest), StandardCharsets.UTF_8);
                CSVParser csv = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord row : csv) {
                if (row.size() != LapColumn.values().length) {
                    throw new IOException("row " + row.getRecordNumber() + " of " + file + " has " + row.size()
                            + " fields; allowed are " + LapColumn.values().length);
                }
                rows++;
            }
        }
        return new Found(rows - 1, HexFormat.of().formatHex(digest.digest()));
    }

    /** @param rows without the header */
    private record Found(long rows, String sha256) {}
}
