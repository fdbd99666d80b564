package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.data.Extracts;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.testing.ChunkStep;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.runtime.context.StepContext;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LapExtractDatabaseTest {

    private static final int LAPS = 1_234;

    @TempDir
    Path folder;

    private LapTables tables;
    private Extracts extracts;
    private final RememberingRun run = new RememberingRun(7, new RunConfig.None());

    @BeforeEach
    void laps() {
        tables = LapTables.empty();
        extracts = new Extracts(folder);
        tables.laps().write(someLaps("Bahrain, \"the\" Grand Prix"), "files", Instant.parse("2024-03-02T18:00:00Z"));
    }

    @Test
    void the_file_has_every_lap_in_the_order_of_keys_and_is_known_when_it_is_whole() throws Exception {
        export().toTheEnd();
        publish();

        List<String> lines = Files.readAllLines(folder.resolve("all_session_data.csv"));
        assertThat(lines).hasSize(LAPS + 1);
        assertThat(lines.get(0)).startsWith("season,round_number,session_code,driver_code,lap_number,event_name");
        assertThat(lines.get(1)).startsWith("2024,1,R,VER,1,\"Bahrain, \"\"the\"\" Grand Prix\",1,");
        assertThat(tables.extracts().latest()).contains(tables.laps().asTheyStand());
    }

    @Test
    void a_reader_sees_the_earlier_file_whole_until_the_new_one_is() throws Exception {
        Files.writeString(folder.resolve("all_session_data.csv"), "the earlier file");

        export().dieAfter(5);

        assertThat(folder.resolve("all_session_data.csv")).hasContent("the earlier file");
        assertThat(tables.extracts().latest()).isEmpty();
    }

    @Test
    void an_extract_that_was_killed_and_restarted_is_the_same_file_byte_by_byte() throws Exception {
        export().toTheEnd();
        publish();
        byte[] whole = Files.readAllBytes(folder.resolve("all_session_data.csv"));

        ChunkStep step = export();
        step.dieAfter(5);
        step.toTheEnd();
        publish();

        assertThat(folder.resolve("all_session_data.csv")).hasBinaryContent(whole);
    }

    @Test
    void an_extract_that_is_restarted_where_its_file_is_not_begins_anew() throws Exception {
        ChunkStep step = export();
        step.dieAfter(5);
        Files.delete(extracts.growing("all_session_data.csv", 7));

        step.toTheEnd();
        publish();

        assertThat(Files.readAllLines(folder.resolve("all_session_data.csv"))).hasSize(LAPS + 1);
    }

    @Test
    void to_put_the_file_in_its_place_again_says_the_same() throws Exception {
        export().toTheEnd();
        publish();

        publish();

        assertThat(tables.extracts().latest()).contains(tables.laps().asTheyStand());
    }

    @Test
    void a_lap_that_was_changed_makes_the_latest_extract_differ() throws Exception {
        export().toTheEnd();
        publish();

        tables.laps().write(someLaps("Bahrain").subList(0, 1), "files", Instant.parse("2024-03-03T18:00:00Z"));

        assertThat(tables.extracts().latest())
                .isPresent()
                .get()
                .isNotEqualTo(tables.laps().asTheyStand());
    }

    private ChunkStep export() {
        StepContext step = stepContext();
        return new ChunkStep(
                tables.database(),
                new ChunkStep.Artifacts(
                        () -> new LapExportReader(tables.laps(), tables.extracts(), extracts, step, run),
                        () -> item -> item,
                        () -> new LapCsvWriter(step)),
                100,
                refusal -> false);
    }

    private void publish() throws Exception {
        new PublishLapCsv(tables.extracts(), extracts, run, Clock.systemUTC()).process();
    }

    private static List<StoredLap> someLaps(String event) {
        List<StoredLap> laps = new ArrayList<>();
        for (int lap = 1; lap <= LAPS; lap++) {
            List<Object> cells = LapTables.cells("VER", lap);
            cells.set(LapColumn.EVENT.ordinal(), event);
            cells.set(LapColumn.DRIVER_NUMBER.ordinal(), 1);
            cells.set(LapColumn.TEAM.ordinal(), "Red Bull");
            cells.set(LapColumn.COMPOUND.ordinal(), "SOFT");
            cells.set(LapColumn.TRACK_STATUS.ordinal(), "1");
            laps.add(new StoredLap(cells));
        }
        return laps;
    }

    /** Keeps what the reader leaves for the writer, as the container's does. */
    private static StepContext stepContext() {
        AtomicReference<Object> data = new AtomicReference<>();
        return (StepContext) Proxy.newProxyInstance(
                StepContext.class.getClassLoader(),
                new Class<?>[] {StepContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setTransientUserData" -> {
                        data.set(arguments[0]);
                        yield null;
                    }
                    case "getTransientUserData" -> data.get();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
