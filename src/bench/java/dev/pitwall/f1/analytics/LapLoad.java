package dev.pitwall.f1.analytics;

import static org.awaitility.Awaitility.await;

import dev.pitwall.f1.data.RowRefusedException;
import dev.pitwall.f1.data.SessionDataLoadConfig;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Migrations;
import dev.pitwall.testing.ChunkStep;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.RememberingRun;
import dev.pitwall.testing.TransactionalDataSource;
import jakarta.batch.api.partition.PartitionPlan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * The load of laps, with the artifacts of {@code load_laps}, its partitions in as many threads, and chunks of its size, each a
 * transaction; the container itself is not in it. Both tables are filled from nothing and counted afterwards, five times in turn. A
 * quarter of the laps goes through the step before, and is taken away again: a server whose code is compiled, as the database's is.
 */
public final class LapLoad {

    /** As in session_data_load_job.xml. */
    private static final int CHUNK = 2000;

    /** A virtual machine may be half as fast in one half minute as in the next: one round says little. */
    private static final int ROUNDS = 5;

    private LapLoad() {}

    /** One line of figures: of the round whose ratio is in the middle, and the ratios of all. */
    public static String measure(int laps) throws Exception {
        Database server = Database.shared();
        String schema = server.emptySchema(Catalog.TABLEAU_DATA.schemaIn(Environment.DEV));
        new Migrations(server.dataSource(schema), Environment.DEV).migrate(Catalog.TABLEAU_DATA, "all_session_data");
        server.execute("CREATE TABLE tableau_data.loaded LIKE tableau_data.all_session_data");
        Path file = Files.createTempFile("laps", ".tsv");
        try (Connection connection = DriverManager.getConnection(
                server.url(schema) + "?allowLoadLocalInfile=true", server.user(), server.password())) {
            write(file, laps);
            throughTheStep(server, schema, laps / 4);
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(server, schema, connection, file, laps));
            }
            rounds.sort(Comparator.comparingDouble(Round::ratio));
            Round middle = rounds.get(ROUNDS / 2);
            return String.format(
                    Locale.ROOT,
                    "laps=%d rounds=%s chunk_rows_per_s=%.0f load_data_rows_per_s=%.0f ratio=%.2f",
                    laps,
                    rounds.stream().map(Round::spoken).collect(Collectors.joining("/")),
                    perSecond(laps, middle.chunks()),
                    perSecond(laps, middle.loadData()),
                    middle.ratio());
        } finally {
            Files.delete(file);
        }
    }

    /** Both ways, one after the other, from empty tables. */
    private static Round round(Database server, String schema, Connection connection, Path file, int laps)
            throws Exception {
        server.execute(
                "TRUNCATE tableau_data.loaded",
                "TRUNCATE tableau_data.all_session_data",
                "TRUNCATE tableau_data.all_session_data_origin");
        waitUntilPurged(connection);
        Duration loadData = timed(() -> loadData(connection, file));
        waitUntilPurged(connection);
        Duration chunks = timed(() -> throughTheStep(server, schema, laps));
        if (count(connection, "loaded") != laps || count(connection, "all_session_data") != laps) {
            throw new IllegalStateException("rows are " + count(connection, "loaded") + " and "
                    + count(connection, "all_session_data") + "; expected are " + laps + " in both");
        }
        return new Round(loadData, chunks);
    }

    private record Round(Duration loadData, Duration chunks) {

        double ratio() {
            return loadData.toMillis() / (double) chunks.toMillis();
        }

        String spoken() {
            return String.format(Locale.ROOT, "%.2f", ratio());
        }
    }

    /** The partitions of the step's plan, in its threads. */
    private static void throughTheStep(Database server, String schema, int laps) throws Exception {
        InventedLaps source = new InventedLaps(laps);
        RememberingRun run = new RememberingRun(1, new SessionDataLoadConfig(2018, null, true));
        PartitionPlan plan = new SeasonPartitions(source, run).mapPartitions();
        ExecutorService threads = Executors.newFixedThreadPool(plan.getThreads());
        try {
            List<Future<ChunkStep.Counts>> partitions = new ArrayList<>();
            for (Properties partition : plan.getPartitionProperties()) {
                partitions.add(threads.submit(() -> partition(server, schema, source, partition)));
            }
            for (Future<ChunkStep.Counts> partition : partitions) {
                partition.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static ChunkStep.Counts partition(Database server, String schema, InventedLaps source, Properties partition)
            throws Exception {
        try (KeptConnection pool = new KeptConnection(server, schema)) {
            TransactionalDataSource database = new TransactionalDataSource(pool);
            StoredLaps stored = new StoredLaps(database, Environment.DEV);
            return new ChunkStep(
                            database,
                            new ChunkStep.Artifacts(
                                    () -> new SeasonLapsReader(source, partition.getProperty(SeasonPartitions.SEASONS)),
                                    () -> new LapCheck(stored, weekend -> Optional.of("Grand Prix")),
                                    () -> new LapWriter(
                                            stored,
                                            new LapOrigins(database, Environment.DEV),
                                            source,
                                            new RememberingRun(1, new SessionDataLoadConfig(2018, null, true)),
                                            Clock.systemUTC())),
                            CHUNK,
                            RowRefusedException.class::isInstance)
                    .toTheEnd();
        }
    }

    private static void loadData(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE loaded CHARACTER SET utf8mb4 ("
                    + LapColumn.list() + ", source_name, updated_at)");
        }
    }

    /** In the order in which the step reads them, so that both tables grow at their end. */
    private static void write(Path file, int laps) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < laps; i++) {
                for (Object cell :
                        StoredLap.of(InventedLaps.lap(i), "Grand Prix").cells()) {
                    out.append(cell == null ? "\\N" : cell.toString()).append('\t');
                }
                out.append("invented\t2024-03-02 18:00:00.000000\n");
            }
        }
    }

    /**
     * A transaction leaves work to the server's purge, for a million rows in one some seconds of a core; it is not to be done in the time
     * of the other way.
     */
    private static void waitUntilPurged(Connection connection) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row =
                                    statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_history_list_length'")) {
                        return row.next() && row.getLong(2) == 0;
                    }
                });
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double perSecond(int rows, Duration took) {
        return rows * 1000.0 / took.toMillis();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Duration timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
