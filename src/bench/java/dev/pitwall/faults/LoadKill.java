package dev.pitwall.faults;

import dev.pitwall.bench.server.ServerProcess;
import dev.pitwall.bench.server.War;
import dev.pitwall.testing.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the product while {@code session_data_load_job} loads laps by its partitions, the first time in its first part and so on, every second
 * time as soon as the run has gone on and before it commits; starts it again, has the run go on, and compares the table with the folder.
 */
final class LoadKill {

    private static final String JOB = "session_data_load_job";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(6);
    private static final long BETWEEN_LOOKS_NANOS = 20_000_000;

    /** Shorter than it takes to read a first chunk on a server that has just started, and long enough for all partitions to begin. */
    private static final int LONGEST_LIFE_AFTER_A_RESTART_MILLIS = 150;

    private final FaultSettings settings;
    private final LapFolder folder;
    private final ServerProcess server;
    private final Rows rows;
    private final LoadAttempts attempts;
    private final Random random;
    private final long began = System.nanoTime();
    private int restarts;

    private LoadKill(FaultSettings settings, LapFolder folder, ServerProcess server, Database database) {
        this.settings = settings;
        this.folder = folder;
        this.server = server;
        this.rows = new Rows(database);
        this.attempts = new LoadAttempts(rows);
        this.random = new Random(settings.seed());
    }

    static LoadFigures run(FaultSettings settings, Database database) throws Exception {
        var folder = LapFolder.writtenTo(Path.of("target/bench/laps-to-load").toAbsolutePath());
        var server = ServerProcess.of(
                "fault-load",
                War.product(),
                database,
                Map.of(
                        "pitwall.source",
                        "files",
                        "pitwall.files",
                        folder.folder().toString()),
                List.of());
        return new LoadKill(settings, folder, server, database).run();
    }

    private LoadFigures run() throws Exception {
        server.start();
        server.awaitReady();
        say("up; " + folder.laps() + " laps to load");
        var kills = 0;
        var beforeCommit = 0;
        for (int kill = 0; kill < settings.kills() && !over(); kill++) {
            var before = attempts.committed();
            awaitMoment(kill);
            server.kill();
            var committed = loaded();
            attempts.over(committed);
            var halfWay = committed > 0 && committed < folder.laps() && !over();
            kills += halfWay ? 1 : 0;
            beforeCommit += halfWay && committed == before ? 1 : 0;
            say((halfWay ? "killed half-way, " : "killed, not half-way, ") + committed + " laps committed, "
                    + (committed - before) + " of them in attempt " + attempts.ended() + ", partitions: "
                    + partitions());
            server.start();
            server.awaitReady();
        }
        await(this::over);
        attempts.over(loaded());
        say("over: " + loaded() + " laps, partitions: " + partitions());
        return new LoadFigures(
                kills,
                beforeCommit,
                rows.count("SELECT COUNT(*) FROM run WHERE job = ?", JOB),
                loaded(),
                folder.laps(),
                wrongSeasons(),
                attempts.readAgain());
    }

    private void awaitMoment(int kill) throws IOException, InterruptedException {
        if (kill % 2 == 0) {
            // Somewhere in the kill's own part of the laps, but not before its beginning.
            var goal = (int) (folder.laps() * (kill + 0.1 + 0.7 * random.nextDouble()) / settings.kills());
            await(() -> loaded() >= goal || over());
        } else {
            await(() -> over() || attempts.goesOn());
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_LIFE_AFTER_A_RESTART_MILLIS))
                    .toNanos());
        }
    }

    /** Whether the run has come to its good end; one that failed is asked to go on. */
    private boolean over() throws InterruptedException {
        var failed = rows.list("SELECT id FROM run WHERE job = ? AND status = 'FAILURE'", row -> row.getLong(1), JOB);
        if (!failed.isEmpty() && server.isReady()) {
            var why = rows.list("SELECT root_cause FROM run WHERE id = ?", row -> row.getString(1), failed.get(0));
            if (restarts > settings.kills()) {
                throw new IllegalStateException("the run failed without a kill: " + why);
            }
            if (Client.restart(server, failed) > 0) {
                restarts++;
                say("failed, and goes on: " + why);
            }
        }
        return rows.count("SELECT COUNT(*) FROM run WHERE job = ? AND status = 'SUCCESS'", JOB) > 0;
    }

    private int loaded() {
        return made() ? rows.count("SELECT COUNT(*) FROM tableau_data.all_session_data") : 0;
    }

    private boolean made() {
        return rows.count("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'tableau_data'"
                        + " AND table_name = 'all_session_data'")
                > 0;
    }

    /** Attempt after attempt, each partition with its state and the laps that it has read. */
    private String partitions() {
        return String.join(
                ", ",
                rows.list(
                        "SELECT CONCAT(step_execution, ' ', name, ' ', status, ' ', read_count) FROM run_step_partition"
                                + " ORDER BY step_execution, name",
                        row -> row.getString(1)));
    }

    private int wrongSeasons() {
        SortedMap<Integer, LapFolder.Sum> found = new TreeMap<>();
        rows.list(
                "SELECT season, COUNT(*), SUM(CRC32(CONCAT_WS(',', season, round_number, session_code, driver_code, lap_number,"
                        + " lap_time_millis))) FROM tableau_data.all_session_data GROUP BY season",
                row -> found.put(row.getInt(1), new LapFolder.Sum(row.getInt(2), row.getLong(3))));
        var seasons = new TreeSet<>(folder.seasons().keySet());
        seasons.addAll(found.keySet());
        seasons.removeIf(season -> folder.seasons().get(season) != null
                && folder.seasons().get(season).equals(found.get(season)));
        seasons.forEach(season -> System.out.println("wrong: season " + season + " has " + found.get(season)
                + " in the table and " + folder.seasons().get(season) + " in the folder"));
        return seasons.size();
    }

    private void await(Condition condition) throws IOException, InterruptedException {
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("nothing came of it in " + LONGEST_WAIT.toMinutes() + " minutes: " + loaded()
                        + " laps, partitions: " + partitions());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private void say(String line) {
        System.out.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, line);
        System.out.flush();
    }
}
