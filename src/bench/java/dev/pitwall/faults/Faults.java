package dev.pitwall.faults;

import dev.pitwall.bench.LastLine;
import dev.pitwall.bench.server.ServerProcess;
import dev.pitwall.bench.server.War;
import dev.pitwall.faults.broken.ClaimBreaker;
import dev.pitwall.faults.inside.FaultWorkspace;
import dev.pitwall.faults.inside.NumberWriter;
import dev.pitwall.testing.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code mvn -Pfaults -Dkills=20} runs. Exit code 0 when every figure is as it should be, 1 otherwise. */
public final class Faults {

    private static final int FAILED = 1;

    private Faults() {}

    public static void main(String[] arguments) {
        try {
            var verdict = run(FaultSettings.ofSystemProperties());
            LastLine.print(verdict.line(), verdict.good() ? 0 : FAILED);
        } catch (Exception failure) {
            failure.printStackTrace();
            LastLine.print("faults broke off: " + failure, FAILED);
        }
    }

    private static Verdict run(FaultSettings settings) throws Exception {
        System.out.println("faults server=" + ServerProcess.kind() + " kills=" + settings.kills() + " nodes="
                + settings.nodes() + " seed=" + settings.seed() + (settings.breakClaim() ? " break=claim" : "")
                + (settings.load() ? " load" : "")
                + (settings.skew().isZero() ? "" : " skew=" + settings.skew()));
        var database = ServerProcess.database();
        if (settings.load()) {
            return LoadKill.run(settings, database);
        }
        database.execute(
                "CREATE DATABASE IF NOT EXISTS ml_project_dev CHARACTER SET utf8mb4",
                "CREATE TABLE " + NumberWriter.TABLE + " (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                        + " run_id BIGINT NOT NULL, number INT NOT NULL, KEY ix_run (run_id))");
        var servers = servers(settings, war(settings), database);
        return new KillRun(settings, servers, database).run();
    }

    private static War war(FaultSettings settings) throws IOException {
        var war = War.product()
                .copy("faults")
                .withoutWorkspaces()
                .withPackageOf(FaultWorkspace.class)
                .withJobs(Path.of("src/bench/batch-jobs/faults"));
        return settings.breakClaim() ? war.withExtension(ClaimBreaker.class) : war;
    }

    private static List<ServerProcess> servers(FaultSettings settings, War war, Database database) throws IOException {
        var servers = new ArrayList<ServerProcess>();
        for (int node = 1; node <= settings.nodes(); node++) {
            // It is started again and again: quick to be up, not fast
            var options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
            if (node == settings.nodes()) {
                options.addAll(SkewedClock.options(settings.skew()));
            }
            servers.add(ServerProcess.of("fault-" + node, war, database, Map.of(), options));
        }
        return servers;
    }
}
