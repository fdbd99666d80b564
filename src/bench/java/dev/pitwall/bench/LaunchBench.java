package dev.pitwall.bench;

import dev.pitwall.bench.inside.BenchWorkspace;
import dev.pitwall.bench.inside.JobOperatorProbe;
import dev.pitwall.bench.server.ServerProcess;
import dev.pitwall.bench.server.War;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a run takes from the request to STARTED on an idle server, beside JobOperator alone on the same server in the same
 * minutes: one of each in turn.
 *
 * <p>The request's time begins before its first byte is sent and ends when another connection sees STARTED (or what follows it)
 * committed in the database. JobOperator's begins at the call of {@code start} and ends in the job's first listener.
 */
final class LaunchBench implements Benchmark {

    /** As after a night of schedules: a server that has launched forty runs still compiles its code. */
    private static final int WARM_UP = 300;

    private static final int MEASURED = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS_NANOS = 500_000;

    @Override
    public String measure() throws Exception {
        var database = ServerProcess.database();
        var war = War.product()
                .copy("launch")
                .withPackageOf(BenchWorkspace.class)
                .withJobs(Path.of("src/bench/batch-jobs/launch"));
        var server = ServerProcess.of("launch", war, database, Map.of(), List.of());
        server.start();
        server.awaitReady();
        try (var connection = database.connection("dagster_logs_dev");
                var status = connection.prepareStatement("SELECT status FROM run WHERE id = ?")) {
            Idle.become(connection);
            round(server, status, WARM_UP);
            var measured = round(server, status, MEASURED);
            return figures(measured);
        }
    }

    private record Round(List<Duration> accepted, List<Duration> started, List<Duration> jobOperator) {}

    private static Round round(ServerProcess server, PreparedStatement status, int times) throws Exception {
        var round = new Round(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < times; i++) {
            launch(server, status, round);
            round.jobOperator().add(jobOperator(server));
        }
        return round;
    }

    private static void launch(ServerProcess server, PreparedStatement status, Round round) throws Exception {
        var sent = System.nanoTime();
        var answer = server.post("/api/v1/jobs/" + BenchWorkspace.JOB + "/runs", "{}");
        round.accepted().add(Duration.ofNanos(System.nanoTime() - sent));
        if (answer.statusCode() != 201) {
            throw new IOException("the launch was answered " + answer.statusCode() + ": " + answer.body());
        }
        long run;
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            run = reader.readObject().getJsonNumber("id").longValue();
        }
        var waiting = List.of("QUEUED", "STARTING");
        await(status, run, seen -> !waiting.contains(seen));
        round.started().add(Duration.ofNanos(System.nanoTime() - sent));
        await(status, run, "SUCCESS"::equals);
    }

    private static void await(PreparedStatement status, long run, java.util.function.Predicate<String> until)
            throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            status.setLong(1, run);
            try (var rows = status.executeQuery()) {
                rows.next();
                var seen = rows.getString(1);
                if (until.test(seen)) {
                    return;
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("run " + run + " is still " + seen + " after " + PATIENCE);
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private static Duration jobOperator(ServerProcess server) throws Exception {
        var answer = server.send(server.request(JobOperatorProbe.PATH).build());
        if (answer.statusCode() != 200) {
            throw new IOException("the probe was answered " + answer.statusCode() + ": " + answer.body());
        }
        return Duration.ofNanos(Long.parseLong(answer.body().strip()));
    }

    private static String figures(Round round) {
        var started = Sample.of(round.started());
        var alone = Sample.of(round.jobOperator());
        return "server=" + ServerProcess.kind() + " launches=" + started.size() + " "
                + started.figures("post_to_started") + " "
                + Sample.of(round.accepted()).figures("post_to_answer") + " "
                + alone.figures("job_operator_alone") + " "
                + String.format(Locale.ROOT, "ratio=%.2f", started.medianMillis() / alone.medianMillis());
    }
}
