package dev.pitwall.web.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A day of runs that are over, written as rows, so that a page has what to show without waiting for it. */
public final class SeededHistory {

    private static final String TRACE = "java.lang.IllegalStateException: oven 2 is at 180 °C; expected 230 °C\n"
            + "\tat bakery.Oven.bake(Oven.java:41)\n"
            + "\tat bakery.OvenBatchlet.process(OvenBatchlet.java:27)\n"
            + "Caused by: java.io.IOException: thermostat <T-2> does not answer\n"
            + "\tat bakery.Thermostat.read(Thermostat.java:88)\n\t... 14 more\n";
    private static final String METADATA = "{\"Loaves\":{\"type\":\"number\",\"value\":120,\"unit\":\"loaves\"},"
            + "\"Note\":{\"type\":\"markdown\",\"source\":\"Baked **well**. <b>No markup</b> of [a baker](https://example.org/).\"},"
            + "\"By kind\":{\"type\":\"table\",\"columns\":[\"Kind\",\"Loaves\",\"Price\"],\"rows\":[[\"Rye\",\"80\",\"4.20\"],[\"Wheat\",\"40\",\"3.80\"]]},"
            + "\"Shelf\":{\"type\":\"link\",\"address\":\"/jobs\",\"label\":\"the shelf\"},"
            + "\"Crust\":{\"type\":\"picture\",\"svg\":\"<svg xmlns='http://www.w3.org/2000/svg' width=\\\"480\\\" height=\\\"160\\\" viewBox='0 0 480 160'>"
            + "<g style='fill:#6428c7'><rect x='20' y='40' width='300' height='30' rx='3'/><rect x='20' y='90' width='180' height='30' rx='3'/></g></svg>\","
            + "\"alternative\":\"Bars: rye 80 loaves, wheat 40\"}}";

    private final Connection connection;
    private final Instant now;
    private final String workspace;
    private final String job;
    private final List<String> steps;

    /**
     * @param connection stands in the engine's schema
     * @param steps of the job, in order; the second one is where the failed run failed
     */
    public SeededHistory(Connection connection, Instant now, String workspace, String job, List<String> steps) {
        this.connection = connection;
        this.now = now;
        this.workspace = workspace;
        this.job = job;
        this.steps = steps;
    }

    /** Writes {@code count} good runs, one in half an hour, and above them a failed and a canceled one. @return the failed one's number */
    public long write(int count) throws SQLException {
        for (var index = count; index > 0; index--) {
            var began = now.minusSeconds(1800L * index + 600);
            var took = 40 + index % 5 * 9;
            var run = run(
                    "SUCCESS",
                    "reached its end",
                    "SENSOR",
                    "order_sensor",
                    began,
                    took,
                    "NULL",
                    "NULL",
                    "'order-" + index + "'");
            var offset = 2L;
            for (var step : steps) {
                step(run, step, "SUCCESS", began.plusSeconds(offset), took / steps.size() - 1, 120, 118, "NULL");
                offset += took / steps.size();
            }
            event(run, began, "RUN_ENQUEUED", "INFO", null, "queued by sensor order_sensor", null);
            event(run, began.plusSeconds(1), "RUN_START", "INFO", null, "began on node kitchen-1", null);
            if (index == 1) {
                materialization(run, steps.get(steps.size() - 1), began.plusSeconds(took));
                refused(run, steps.get(0), began.plusSeconds(5));
            }
            event(run, began.plusSeconds(took), "RUN_SUCCESS", "INFO", null, "reached its end", null);
        }
        canceled();
        return failed();
    }

    private void canceled() throws SQLException {
        var began = now.minusSeconds(2400);
        var run = run(
                "CANCELED",
                "ada asked it to stop; it stopped at its checkpoint",
                "PERSON",
                "ada",
                began,
                25,
                "NULL",
                "NULL",
                "NULL");
        step(run, steps.get(0), "STOPPED", began.plusSeconds(2), 20, 60, 60, "NULL");
        event(run, began.plusSeconds(20), "RUN_CANCELING", "WARN", null, "ada asked it to stop", null);
    }

    private long failed() throws SQLException {
        var began = now.minusSeconds(1500);
        // With an address that no line can hold, as real causes have it.
        var cause =
                "IOException: http://oven.example/api/readings?thermostat=T-2&unit=celsius&from=2024-03-01T04:00:00Z"
                        + "&quantities=temperature,humidity,pressure_at_the_door: thermostat <T-2> does not answer";
        var run = run(
                "FAILURE",
                "step " + steps.get(1) + " failed: " + cause,
                "SCHEDULE",
                "every_morning",
                began,
                31,
                "'" + steps.get(1) + "'",
                "'" + cause + "'",
                "NULL");
        step(run, steps.get(0), "SUCCESS", began.plusSeconds(2), 14, 120, 118, "NULL");
        step(run, steps.get(1), "FAILURE", began.plusSeconds(17), 13, 40, 30, "'" + cause + "'");
        event(run, began, "RUN_ENQUEUED", "INFO", null, "queued by schedule every_morning", null);
        event(run, began.plusSeconds(1), "RUN_START", "INFO", null, "began on node kitchen-1", null);
        event(run, began.plusSeconds(2), "STEP_START", "INFO", steps.get(0), "began", null);
        event(
                run,
                began.plusSeconds(9),
                "LOG",
                "WARN",
                steps.get(0),
                "two orders without an address were left out",
                null);
        event(
                run,
                began.plusSeconds(16),
                "STEP_SUCCESS",
                "INFO",
                steps.get(0),
                "ended well: read 120, written 118, filtered 2, skipped 0",
                null);
        event(run, began.plusSeconds(17), "STEP_START", "INFO", steps.get(1), "began", null);
        event(run, began.plusSeconds(30), "STEP_FAILURE", "ERROR", steps.get(1), cause, TRACE);
        event(run, began.plusSeconds(31), "RUN_FAILURE", "ERROR", null, steps.get(1) + " failed", null);
        return run;
    }

    private long run(
            String status,
            String reason,
            String cause,
            String by,
            Instant began,
            int seconds,
            String failedStep,
            String rootCause,
            String key)
            throws SQLException {
        return insert(
                "INSERT INTO run (workspace, job, status, reason, config, run_key, cause, cause_name, attempt, priority, node_name,"
                        + " job_execution, failed_step, root_cause, created_at, started_at, ended_at, version) VALUES ('"
                        + workspace + "','" + job
                        + "','" + status + "','" + reason + "','{\"loaves\":120,\"ovenFailsAt\":0}'," + key + ",'"
                        + cause + "','" + by
                        + "',1,0,'kitchen-1',4711," + failedStep + "," + rootCause + "," + at(began.minusSeconds(3))
                        + "," + at(began) + ","
                        + at(began.plusSeconds(seconds)) + ",0)");
    }

    private void step(
            long run, String step, String status, Instant began, long seconds, int read, int written, String failure)
            throws SQLException {
        insert("INSERT INTO run_step (run_id, step_execution, step, attempt, status, started_at, ended_at, read_count,"
                + " write_count, filter_count, skip_count, commit_count, rollback_count, failure) VALUES (" + run + ","
                + (run * 100 + steps.indexOf(step)) + ",'" + step + "',1,'"
                + status + "',"
                + at(began) + "," + at(began.plusSeconds(seconds)) + "," + read + "," + written + "," + (read - written)
                + ",0,12,"
                + (status.equals("FAILURE") ? 1 : 0) + "," + failure + ")");
    }

    private void event(long run, Instant at, String type, String level, String step, String message, String detail)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO run_event (run_id, at, type, level, step, message, detail) VALUES (?," + at(at)
                        + ",?,?,?,?,?)")) {
            insert.setLong(1, run);
            insert.setString(2, type);
            insert.setString(3, level);
            insert.setString(4, step);
            insert.setString(5, message);
            insert.setString(6, detail);
            insert.executeUpdate();
        }
    }

    private void materialization(long run, String step, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO materialization (asset, partition_key, run_id, step, at, metadata) VALUES ('bread', '2024-03-01', ?, ?,"
                        + at(at) + ", ?)")) {
            insert.setLong(1, run);
            insert.setString(2, step);
            insert.setString(3, METADATA);
            insert.executeUpdate();
        }
    }

    private void refused(long run, String step, Instant at) throws SQLException {
        insert("INSERT INTO refused_item (run_id, step, at, origin, raw, reason) VALUES (" + run + ",'" + step + "',"
                + at(at) + ",'orders.csv, line 17','rye;-3;ada','loaves is -3; allowed is 1 or more')");
    }

    private long insert(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
            var keys = statement.getGeneratedKeys();
            return keys.next() ? keys.getLong(1) : 0;
        }
    }

    private static String at(Instant at) {
        return "'" + LocalDateTime.ofInstant(at, ZoneOffset.UTC) + "'";
    }
}
