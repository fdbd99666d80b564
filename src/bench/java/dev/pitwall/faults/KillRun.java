package dev.pitwall.faults;

import dev.pitwall.bench.server.ServerProcess;
import dev.pitwall.faults.inside.FaultWorkspace;
import dev.pitwall.testing.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the servers in turn, each some seconds after it is up, or before: one kill in five comes while it boots. Then lets everything come
 * to its end and has it counted.
 */
final class KillRun {

    private static final int LONGEST_LIFE_MILLIS = 14_000;
    private static final int ONE_KILL_IN_SO_MANY_IS_AT_BOOT = 5;
    private static final int LONGEST_BOOT_MILLIS = 12_000;
    private static final Duration LEFT_DOWN = Duration.ofSeconds(25);
    private static final Duration TO_COME_TO_REST = Duration.ofMinutes(6);

    private final FaultSettings settings;
    private final List<ServerProcess> servers;
    private final Random random;
    private final Rows rows;
    private final Database database;
    private final Orphans orphans;
    private final Client client;
    private final long began = System.nanoTime();
    private int restarts;

    KillRun(FaultSettings settings, List<ServerProcess> servers, Database database) {
        this.settings = settings;
        this.servers = servers;
        this.random = new Random(settings.seed());
        this.database = database;
        this.rows = new Rows(database);
        this.orphans = new Orphans(rows);
        this.client = new Client(random);
    }

    Figures run() throws Exception {
        // One after the other: the first makes the tables.
        for (var server : servers) {
            server.start();
            server.awaitReady();
        }
        say("up: " + servers.size() + (servers.size() == 1 ? " server" : " servers"));
        if (servers.size() > 1) {
            say(StopAcrossNodes.prove(servers, rows));
        }
        for (int kill = 1; kill <= settings.kills(); kill++) {
            live(servers.get((kill - 1) % servers.size()), kill);
        }
        for (var server : servers) {
            server.awaitReady();
        }
        comeToRest();
        say("runs=" + rows.count("SELECT COUNT(*) FROM run") + " ticks=" + rows.count("SELECT COUNT(*) FROM tick")
                + " rows=" + rows.count("SELECT COUNT(*) FROM ml_project_dev.fault_number") + " launches="
                + client.answered().size() + " restarts_by_hand=" + restarts
                + " retries=" + rows.count("SELECT COUNT(*) FROM run_event WHERE type = 'RUN_RETRY'")
                + " longest_settlement_s="
                + orphans.longest().toSeconds() + " with_a_node_up_s="
                + orphans.longestWithANodeUp().toSeconds());
        executionsLeftRunning().ifPresent(left -> say("executions that the batch repository has as running: " + left));
        return new Audit(rows).of(settings.kills(), orphans, client);
    }

    /** One life of a server and its end. */
    private void live(ServerProcess server, int kill) throws IOException, InterruptedException {
        var atBoot = kill > 1 && random.nextInt(ONE_KILL_IN_SO_MANY_IS_AT_BOOT) == 0;
        if (!atBoot) {
            server.awaitReady();
        }
        var life = Duration.ofMillis(random.nextInt(atBoot ? LONGEST_BOOT_MILLIS : LONGEST_LIFE_MILLIS));
        workFor(life);
        var up = server.isReady();
        server.kill();
        var held = orphans.note(server.name(), rows.now());
        say("kill " + kill + "/" + settings.kills() + " " + server.name() + (up ? " up" : " while it booted")
                + ", after " + life.toMillis() + " ms: it held " + held + (held == 1 ? " run" : " runs") + "; so far "
                + status());
        if (servers.size() > 1 && random.nextBoolean()) {
            // Long enough for the others to settle its runs and to go on with them where it stopped.
            workFor(LEFT_DOWN);
            say(server.name() + " was left down for " + LEFT_DOWN.toSeconds() + " s; so far " + status());
        }
        server.start();
    }

    private void workFor(Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            work();
            LockSupport.parkNanos(
                    Math.min(end - System.nanoTime(), Duration.ofMillis(700).toNanos()));
        }
    }

    /** What goes on beside the schedules and the sensor. */
    private void work() throws InterruptedException {
        var up = new ArrayList<ServerProcess>();
        for (var server : servers) {
            if (server.isReady()) {
                up.add(server);
            }
        }
        if (!up.isEmpty()) {
            var server = up.get(random.nextInt(up.size()));
            client.act(server);
            restarts += Client.restart(server, failed());
        }
    }

    private List<Long> failed() {
        return rows.list("SELECT id FROM run WHERE status = 'FAILURE' ORDER BY id LIMIT 20", row -> row.getLong(1));
    }

    private void comeToRest() throws Exception {
        var server = servers.get(0);
        client.settle(server);
        var end = System.nanoTime() + TO_COME_TO_REST.toNanos();
        // A schedule that is behind is not switched off: what it owes would be lost by us and not by it.
        while (behind() > 0 && System.nanoTime() < end) {
            restarts += Client.restart(server, failed());
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        database.execute("UPDATE dagster_logs_dev.automation SET enabled = 0, changed_at = UTC_TIMESTAMP(6)"
                + " WHERE workspace = '" + FaultWorkspace.WORKSPACE + "'");
        say("coming to rest: " + status());
        var quietSince = System.nanoTime();
        while (System.nanoTime() < end
                && System.nanoTime() - quietSince < Duration.ofSeconds(5).toNanos()) {
            restarts += Client.restart(server, failed());
            if (rows.count("SELECT COUNT(*) FROM run WHERE status NOT IN ('SUCCESS', 'CANCELED')") > 0) {
                quietSince = System.nanoTime();
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        say("at rest: " + status());
    }

    /** Of WildFly, which does not put them right by itself; empty on a server whose repository has other tables. */
    private Optional<Integer> executionsLeftRunning() {
        var present = rows.count("SELECT COUNT(*) FROM information_schema.tables"
                + " WHERE table_schema = 'pitwall_batch' AND table_name = 'JOB_EXECUTION'");
        return present == 0
                ? Optional.empty()
                : Optional.of(rows.count("SELECT COUNT(*) FROM pitwall_batch.JOB_EXECUTION"
                        + " WHERE BATCHSTATUS IN ('STARTING', 'STARTED', 'STOPPING')"));
    }

    private int behind() {
        return rows.count("SELECT COUNT(*) FROM automation WHERE kind = 'SCHEDULE' AND enabled"
                        + " AND next_due <= UTC_TIMESTAMP(6) - INTERVAL 5 SECOND")
                + rows.count("SELECT COUNT(*) FROM automation WHERE claim_until > UTC_TIMESTAMP(6)");
    }

    private String status() {
        return String.join(
                ", ",
                rows.list(
                        "SELECT status, COUNT(*) FROM run GROUP BY status ORDER BY status",
                        row -> row.getString(1) + " " + row.getInt(2)));
    }

    private void say(String line) {
        System.out.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, line);
        System.out.flush();
    }
}
