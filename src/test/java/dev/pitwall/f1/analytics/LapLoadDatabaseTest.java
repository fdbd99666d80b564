package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.data.RowRefusedException;
import dev.pitwall.f1.data.SessionDataLoadConfig;
import dev.pitwall.f1.data.WeekendConfig;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.testing.ChunkStep;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.api.chunk.ItemReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LapLoadDatabaseTest {

    private final RememberingRun run = new RememberingRun(1, new SessionDataLoadConfig(2018, null, true));
    private LapTables tables;

    @BeforeEach
    void empty_tables() {
        tables = LapTables.empty();
    }

    @Test
    void every_lap_of_the_real_seasons_is_in_the_table() throws Exception {
        ChunkStep.Counts counts = seasons(realSource(), run).toTheEnd();

        assertThat(counts).isEqualTo(new ChunkStep.Counts(lines(), lines(), 0, 0));
        assertThat(tables.counts()).isEqualTo(counted());
    }

    @Test
    void a_second_load_changes_nothing() throws Exception {
        seasons(realSource(), run).toTheEnd();
        Map<String, Long> before = tables.print();

        ChunkStep.Counts counts = seasons(realSource(), run).toTheEnd();

        assertThat(counts).isEqualTo(new ChunkStep.Counts(lines(), 0, lines(), 0));
        assertThat(tables.print()).isEqualTo(before);
    }

    @Test
    void a_load_that_was_killed_and_restarted_gives_the_same_laps() throws Exception {
        SeasonLoads load = seasons(realSource(), run);

        load.dieIn("2024", 3);
        long half = tables.laps().asTheyStand().rows();
        load.toTheEnd();

        assertThat(load.partitions()).containsKey("2020,2024");
        assertThat(half).isEqualTo(lines() - counted("20(20|24) ") + 3 * 500);
        assertThat(tables.counts()).isEqualTo(counted());
    }

    @Test
    void a_run_for_a_weekend_loads_that_weekend_alone() throws Exception {
        TimingSource source = realSource();
        RememberingRun weekend = new RememberingRun(2, new WeekendConfig(2024, 5));

        step(source, weekend, () -> new WeekendLapsReader(source, weekend)).toTheEnd();

        Map<String, Long> wanted = counted();
        wanted.keySet().removeIf(key -> !key.startsWith("2024 5 "));
        assertThat(tables.counts()).isEqualTo(wanted).hasSize(2);
    }

    @Test
    void one_bad_lap_is_skipped_and_the_others_are_loaded(@TempDir Path folder) throws Exception {
        copyReal(folder);
        Path laps = folder.resolve("laps.csv");
        String text = Files.readString(laps);
        String bad =
                text.replaceFirst("(?m)^(2024,1,Bahrain Grand Prix,R,VER,1,Red Bull Racing,2,1),96296,", "$1,fast,");
        assertThat(bad).isNotEqualTo(text);
        Files.writeString(laps, bad);

        ChunkStep.Counts counts =
                seasons(new FilesTimingSource(folder, Clock.systemUTC()), run).toTheEnd();

        assertThat(counts).isEqualTo(new ChunkStep.Counts(lines(), lines() - 1, 0, 1));
    }

    @Test
    void a_lap_that_its_source_has_put_right_is_changed_and_no_other(@TempDir Path folder) throws Exception {
        copyReal(folder);
        TimingSource source = new FilesTimingSource(folder, Clock.systemUTC());
        seasons(source, run).toTheEnd();
        Path laps = folder.resolve("laps.csv");
        Files.writeString(laps, Files.readString(laps).replaceFirst(",96296,", ",96297,"));

        ChunkStep.Counts counts = seasons(source, run).toTheEnd();

        assertThat(counts).isEqualTo(new ChunkStep.Counts(lines(), 1, lines() - 1, 0));
    }

    @Test
    void each_session_names_the_file_that_its_laps_were_read_from_and_the_run_that_last_changed_one(
            @TempDir Path folder) throws Exception {
        copyReal(folder);
        TimingSource source = new FilesTimingSource(folder, Clock.systemUTC());
        seasons(source, run).toTheEnd();
        Path laps = folder.resolve("laps.csv");
        Files.writeString(laps, Files.readString(laps).replaceFirst("(?m)^(2024,1,.*),96296,", "$1,96297,"));

        seasons(source, new RememberingRun(9, run.config(SessionDataLoadConfig.class)))
                .toTheEnd();

        Map<String, Long> wanted = new TreeMap<>();
        counted().keySet().forEach(session -> wanted.put(session + " laps.csv", 1L));
        wanted.put("2024 1 R laps.csv", 9L);
        assertThat(tables.whereRead()).isEqualTo(wanted);
    }

    private static TimingSource realSource() {
        RealData.file("laps.csv");
        return new FilesTimingSource(RealData.folder(), Clock.systemUTC());
    }

    private static void copyReal(Path folder) throws IOException {
        for (String file : new String[] {"events", "practice_results", "qualifying_results", "laps"}) {
            Files.copy(RealData.file(file + ".csv"), folder.resolve(file + ".csv"));
        }
    }

    private SeasonLoads seasons(TimingSource source, RememberingRun of) {
        return SeasonLoads.of(source, of, seasons -> step(source, of, () -> new SeasonLapsReader(source, seasons)));
    }

    private ChunkStep step(TimingSource source, RememberingRun of, Supplier<ItemReader> reader) {
        return new ChunkStep(
                tables.database(),
                new ChunkStep.Artifacts(
                        reader,
                        () -> new LapCheck(tables.laps(), weekend -> Optional.of("Grand Prix")),
                        () -> new LapWriter(tables.laps(), tables.origins(), source, of, Clock.systemUTC())),
                500,
                RowRefusedException.class::isInstance);
    }

    private static long lines() throws IOException {
        return counted("");
    }

    private static long counted(String seasons) throws IOException {
        return counted().entrySet().stream()
                .filter(session -> session.getKey().matches(seasons + ".*"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Counted from the lines of the file, by nothing of ours. */
    private static Map<String, Long> counted() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(RealData.file("laps.csv")).skip(1)) {
            lines.map(line -> line.split(",", 5))
                    .forEach(cells -> counts.merge(cells[0] + " " + cells[1] + " " + cells[3], 1L, Long::sum));
        }
        return counts;
    }
}
