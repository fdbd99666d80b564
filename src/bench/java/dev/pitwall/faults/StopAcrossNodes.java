package dev.pitwall.faults;

import dev.pitwall.bench.server.ServerProcess;
import dev.pitwall.faults.inside.FaultWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A stop that is asked for on one node reaches the run on another. */
final class StopAcrossNodes {

    private static final Pattern RUN_ID = Pattern.compile("\"id\":(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StopAcrossNodes() {}

    /**
     * Launches a run of minutes, asks each node but its own to stop it, and waits for CANCELED.
     *
     * @return what was seen
     * @throws IllegalStateException when it did not stop
     */
    static String prove(List<ServerProcess> servers, Rows rows) throws Exception {
        var answer = servers.get(0)
                .post(
                        "/api/v1/jobs/" + FaultWorkspace.JOB + "/runs",
                        "{\"runKey\":\"stopped-across-nodes\",\"config\":{\"numbers\":10000,\"pauseMillis\":50}}");
        var id = RUN_ID.matcher(answer.body());
        if (!id.find()) {
            throw new IllegalStateException("the launch was answered " + answer.statusCode() + ": " + answer.body());
        }
        var run = Long.parseLong(id.group(1));
        await(rows, run, "STARTED");
        var holder = rows.list("SELECT node_name FROM run WHERE id = ?", row -> row.getString(1), run)
                .get(0);
        var other = servers.stream()
                .filter(server -> !server.name().equals(holder))
                .findFirst()
                .orElseThrow();
        var asked = System.nanoTime();
        other.post("/api/v1/runs/" + run + "/terminate", "");
        await(rows, run, "CANCELED");
        return String.format(
                "stop across nodes: run %d of %s was stopped through %s within %.1f s",
                run, holder, other.name(), (System.nanoTime() - asked) / 1e9);
    }

    private static void await(Rows rows, long run, String wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var seen = "";
        while (!seen.equals(wanted)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "run " + run + " is " + seen + " and not " + wanted + " after " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = rows.list("SELECT status FROM run WHERE id = ?", row -> row.getString(1), run)
                    .get(0);
        }
    }
}
