package dev.pitwall.bench;

import dev.pitwall.bench.server.ServerProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long each list and the page of a run take on a database of 100,000 runs and 1,000,000 events, of them 100,000 in one run,
 * beside a hundredth of that on the same server. A request's time is from its first byte sent to its last byte received, over
 * loopback and without compression.
 *
 * <p>Allowed are 50 ms for the 95th of 100 requests, and 1.5 times of what the small database takes; a page that takes less than
 * 10 ms more is not judged by that factor, because a fifth of a millisecond of noise would decide.
 */
final class PagesBench implements Benchmark {

    private static final int RUNS = 100_000;
    private static final int EVENTS = 1_000_000;
    private static final int EVENTS_OF_ONE = 100_000;
    private static final int SMALLER = 100;
    private static final long FIRST_RUN = 1_000_000;

    private static final int ROUNDS = 10;
    private static final int A_ROUND = 20;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 200;
    private static final int SHARE = 95;
    private static final double ALLOWED_MILLIS = 50;
    private static final double ALLOWED_RATIO = 1.5;
    private static final double NOISE_MILLIS = 10;

    @Override
    public String measure() throws Exception {
        var database = ServerProcess.database();
        var server = ServerProcess.product(database);
        server.start();
        server.awaitReady();
        try (var connection = database.connection("dagster_logs_dev")) {
            Idle.become(connection);
            fill(connection, RUNS / SMALLER, EVENTS / SMALLER, EVENTS_OF_ONE / SMALLER);
            warmUp(server);
            var small = measure(server, RUNS / SMALLER);
            fill(connection, RUNS, EVENTS, EVENTS_OF_ONE);
            var large = measure(server, RUNS);
            return figures(small, large);
        }
    }

    private static Map<String, String> pages(int runs) {
        var big = FIRST_RUN + runs;
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", "/");
        pages.put("overview of a week", "/?range=7d");
        pages.put("runs", "/runs");
        pages.put("failed runs", "/runs?state=failed");
        pages.put("runs of a job", "/runs?job=update_calendar_job");
        pages.put("runs of a job that failed", "/runs?job=update_calendar_job&state=failed");
        pages.put("runs of a workspace", "/runs?workspace=f1_predictor_data");
        pages.put("runs of a sensor", "/runs?cause=SENSOR&by=practice_data_sensor");
        pages.put("runs of a node", "/runs?node=vm-1");
        pages.put("runs of a tag", "/runs?tag=team%3Dred");
        pages.put("oldest runs", "/runs?before=" + (FIRST_RUN + 60));
        pages.put("run", "/runs/" + (big - 1));
        pages.put("run of many events", "/runs/" + big);
        pages.put("its last events", "/runs/" + big + "?end=1");
        pages.put("its warnings", "/runs/" + big + "?level=WARN");
        pages.put("its events of a step", "/runs/" + big + "?step=load_calendar");
        pages.put("jobs", "/jobs");
        pages.put("job", "/jobs/f1_predictor_data/update_calendar_job");
        pages.put("automation", "/automation");
        pages.put("sensor", "/automation/practice_data_sensor");
        pages.put("assets", "/assets");
        pages.put("alerts", "/alerts");
        pages.put("people", "/people");
        pages.put("search for a key", "/search?q=key-77");
        return pages;
    }

    /** A server that has answered some thousand requests, as it has an hour after its start: its code is compiled. */
    private static void warmUp(ServerProcess server) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            for (var page : pages(RUNS / SMALLER).values()) {
                for (int j = 0; j < A_ROUND; j++) {
                    ask(server, page);
                }
            }
        }
    }

    private static Map<String, Double> measure(ServerProcess server, int runs) throws Exception {
        var taken = new LinkedHashMap<String, Double>();
        for (var page : pages(runs).entrySet()) {
            for (int i = 0; i < WARM_UP; i++) {
                ask(server, page.getValue());
            }
            var durations = new ArrayList<Duration>();
            for (int i = 0; i < MEASURED; i++) {
                durations.add(ask(server, page.getValue()));
            }
            var p95 = Sample.of(durations).percentileMillis(SHARE);
            taken.put(page.getKey(), p95);
            System.out.printf(Locale.ROOT, "%,d runs: %-28s p95 %.1f ms%n", runs, page.getKey(), p95);
        }
        return taken;
    }

    private static Duration ask(ServerProcess server, String path) throws Exception {
        var request = server.request(path).header("Accept", "text/html").build();
        var sent = System.nanoTime();
        var answer = server.send(request);
        var took = Duration.ofNanos(System.nanoTime() - sent);
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw new IOException(path + " was answered " + answer.statusCode());
        }
        return took;
    }

    private static String figures(Map<String, Double> small, Map<String, Double> large) {
        var over = large.entrySet().stream()
                .filter(page -> page.getValue() > ALLOWED_MILLIS || grew(small.get(page.getKey()), page.getValue()))
                .map(page -> String.format(
                        Locale.ROOT, "'%s' %.1f (%.1f)", page.getKey(), page.getValue(), small.get(page.getKey())))
                .toList();
        var slowest =
                large.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return "server=" + ServerProcess.kind() + " runs=" + RUNS + " events=" + EVENTS + " pages=" + large.size()
                + String.format(Locale.ROOT, " slowest='%s' slowest_p95_ms=%.1f", slowest.getKey(), slowest.getValue())
                + " not_within_allowed=" + over.size() + (over.isEmpty() ? "" : " " + over);
    }

    private static boolean grew(double small, double large) {
        return large > small * ALLOWED_RATIO && large - small > NOISE_MILLIS;
    }

    /**
     * Makes the tables hold so much, with the same mixture and the same number of runs a day whatever the size; the last run has
     * {@code eventsOfOne} events. So many runs fail and so many events are warnings that the pages of them are full at either size:
     * a page costs by the rows that it shows. MariaDB's sequence engine makes the rows.
     */
    private static void fill(Connection connection, int runs, int events, int eventsOfOne) throws SQLException {
        var ofEach = (events - eventsOfOne) / runs;
        for (var table : new String[] {"run_event", "run_step", "run_tag", "run"}) {
            execute(
                    connection,
                    "DELETE FROM " + table + " WHERE " + (table.equals("run") ? "id" : "run_id") + " > " + FIRST_RUN);
        }
        execute(
                connection,
                "INSERT INTO run (id, workspace, job, status, reason, config, run_key, cause, cause_name, attempt, priority,"
                        + " node_name, failed_step, root_cause, created_at, started_at, ended_at, version)"
                        + " SELECT " + FIRST_RUN + " + seq,"
                        + " IF(seq % 5 = 0, 'F1_Predictor', 'f1_predictor_data'),"
                        + " ELT(1 + seq % 5, 'F1_Prediction_Job', 'update_calendar_job', 'load_track_data_job', 'load_compound_data_job',"
                        + " 'load_weather_forcast_data_job'),"
                        + " CASE WHEN seq % 14 = 0 THEN 'FAILURE' WHEN seq % 60 = 1 THEN 'CANCELED' ELSE 'SUCCESS' END,"
                        + " 'reached its end', '{\"season\":2024,\"round\":1}', CONCAT('key-', seq),"
                        + " IF(seq % 3 = 0, 'SENSOR', 'SCHEDULE'),"
                        + " IF(seq % 3 = 0, 'practice_data_sensor', 'update_calendar_schedule'), 1, 0, CONCAT('vm-', seq % 3),"
                        + " IF(seq % 14 = 0, 'load_calendar', NULL), IF(seq % 14 = 0, 'IOException: no answer', NULL),"
                        + " " + at(runs, 0) + ", " + at(runs, 1) + ", " + at(runs, 30) + ", 0"
                        + " FROM seq_1_to_" + runs);
        execute(
                connection,
                "INSERT INTO run_tag SELECT " + FIRST_RUN
                        + " + seq, 'team', IF(seq % 7 = 0, 'red', 'blue') FROM seq_1_to_" + runs);
        execute(
                connection,
                "INSERT INTO run_event (run_id, at, type, level, step, message) SELECT " + FIRST_RUN
                        + " + 1 + FLOOR((seq - 1) / "
                        + ofEach + "), UTC_TIMESTAMP(6), 'LOG', IF(seq % 4 = 0, 'WARN', 'INFO'), 'load_calendar',"
                        + " CONCAT('line ', seq, ' of the calendar was read') FROM seq_1_to_" + ofEach * runs);
        execute(
                connection,
                "INSERT INTO run_event (run_id, at, type, level, step, message) SELECT " + (FIRST_RUN + runs)
                        + ", UTC_TIMESTAMP(6), 'LOG', IF(seq % 4 = 0, 'WARN', 'INFO'), IF(seq % 2 = 0, 'load_calendar', 'write_csv'),"
                        + " CONCAT('line ', seq, ' of the calendar was read') FROM seq_1_to_" + eventsOfOne);
        execute(connection, "ANALYZE TABLE run, run_tag, run_event");
        Idle.settled(connection);
    }

    /** One run in three minutes, the last of them now. */
    private static String at(int runs, int seconds) {
        return "UTC_TIMESTAMP(6) - INTERVAL (" + runs + " - seq) * 180 SECOND + INTERVAL " + seconds
                + " SECOND - INTERVAL 60 SECOND";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
