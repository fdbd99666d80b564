package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.data.RowRefusedException;
import dev.pitwall.f1.data.SessionDataLoadConfig;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.archive.RecordedArchive;
import dev.pitwall.f1.timing.archive.Topic;
import dev.pitwall.testing.ChunkStep;
import dev.pitwall.testing.RememberingRun;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * {@code load_laps} over the recorded sessions, read by the client of the archive from loopback. They are loaded once for all tests, each
 * of which leaves the same laps behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedLapsDatabaseTest {

    private static final int LAPS = 539 + 286 + 341;

    private final RememberingRun run = new RememberingRun(1, new SessionDataLoadConfig(2018, null, true));
    private LapTables tables;
    private RecordedArchive archive;
    private ChunkStep.Counts counts;

    @BeforeAll
    void load_once() throws Exception {
        archive = new RecordedArchive();
        tables = LapTables.empty();
        counts = load().toTheEnd();
    }

    @AfterAll
    void stop() {
        if (archive != null) {
            archive.close();
        }
    }

    @Test
    void each_session_has_as_many_laps_as_its_stream_counts() throws SQLException {
        assertThat(byWeekend())
                .isEqualTo(Map.of(
                        "2020 5", told(RecordedArchive.ANNIVERSARY),
                        "2024 7", told(RecordedArchive.IMOLA),
                        "2024 12", told(RecordedArchive.SILVERSTONE)));
        assertThat(counts).isEqualTo(new ChunkStep.Counts(LAPS, LAPS, 0, 0));
    }

    @Test
    void a_second_load_changes_nothing() throws Exception {
        Map<String, Long> before = tables.print();

        ChunkStep.Counts second = load().toTheEnd();

        assertThat(second).isEqualTo(new ChunkStep.Counts(LAPS, 0, LAPS, 0));
        assertThat(tables.print()).isEqualTo(before);
    }

    @Test
    void a_load_that_was_killed_half_way_and_restarted_gives_the_same_laps() throws Exception {
        Map<String, Long> whole = tables.values();
        tables = LapTables.empty();

        SeasonLoads load = load();
        load.dieIn("2024", 3);
        long half = tables.laps().asTheyStand().rows();
        load.toTheEnd();

        assertThat(half).isEqualTo(539 + 3 * 100);
        assertThat(whole.size()).isEqualTo(LAPS);
        assertThat(tables.values()).isEqualTo(whole);
    }

    @Test
    void each_session_names_every_stream_that_its_laps_were_put_together_from() throws SQLException {
        assertThat(tables.whereRead().keySet())
                .filteredOn(line -> line.startsWith("2020 5 FP2 "))
                .hasSize(Topic.values().length)
                .allMatch(line -> line.contains("/2020-08-07_Practice_2/"))
                .anyMatch(line -> line.endsWith("TimingAppData.jsonStream"))
                .anyMatch(line -> line.endsWith("WeatherData.jsonStream"));
    }

    private SeasonLoads load() {
        TimingSource source = archive.source();
        return SeasonLoads.of(
                source,
                run,
                seasons -> new ChunkStep(
                        tables.database(),
                        new ChunkStep.Artifacts(
                                () -> new SeasonLapsReader(source, seasons),
                                () -> new LapCheck(tables.laps(), weekend -> Optional.of("Grand Prix")),
                                () -> new LapWriter(tables.laps(), tables.origins(), source, run, Clock.systemUTC())),
                        100,
                        RowRefusedException.class::isInstance));
    }

    private long told(WeekendKey weekend) {
        return archive.lapsToldOfEachDriver(weekend).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private Map<String, Long> byWeekend() throws SQLException {
        return tables.counts().entrySet().stream()
                .collect(Collectors.toMap(
                        session ->
                                session.getKey().substring(0, session.getKey().lastIndexOf(' ')),
                        Map.Entry::getValue,
                        Long::sum,
                        TreeMap::new));
    }
}
