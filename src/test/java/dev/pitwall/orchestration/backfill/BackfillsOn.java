package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.asset.PartitionsOn;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.RunConfigsOfTests;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Backfills on a real database whose runs a test of a workspace makes by itself. */
public final class BackfillsOn {

    private final Entities engine = Entities.withEmpty(Catalog.DAGSTER_LOGS, "asset", "backfill", "run");
    private final Function<EntityManager, Definitions> definitions;
    private final Clock clock;

    /** @param definitions of the workspace, made anew for each transaction */
    public BackfillsOn(Function<EntityManager, Definitions> definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The partitions that would get a run. */
    public List<String> preview(BackfillRequest request) {
        return engine.inTransaction(
                em -> plan(em).of(request).stream().map(PartitionKey::value).toList());
    }

    public long start(BackfillRequest request) {
        return engine.inTransaction(
                em -> new Backfills(em, definitions.apply(em), plan(em), RunConfigsOfTests.configs(), clock)
                        .start(request, "operator")
                        .id());
    }

    /** Moves a backfill on, and gives what it hands out; each is a run that waits until {@link #ended} is said of its partition. */
    public List<RunRequest> moveOn(long id) {
        var handedOut = new ArrayList<RunRequest>();
        engine.doInTransaction(em -> new BackfillProgress(
                        em,
                        new BackfillHistory(em),
                        definitions.apply(em),
                        RunConfigsOfTests.configs(),
                        (request, cause, earlier) -> {
                            handedOut.add(request);
                            return queued(em, request);
                        },
                        clock)
                .moveOn(id));
        return handedOut;
    }

    /** A run without a partition of its own, or one of the backfill, has made this one. */
    public void made(String asset, String partition) {
        engine.doInTransaction(em -> em.createNativeQuery(
                        "INSERT INTO dagster_logs_dev.materialization"
                                + " (asset, partition_key, run_id, step, at, metadata) VALUES (?1, ?2, 1, 'test', '2024-03-04', '{}')")
                .setParameter(1, asset)
                .setParameter(2, partition)
                .executeUpdate());
    }

    /** The latest run of a partition has come to its end. */
    public void ended(String partition, RunStatus status) {
        engine.doInTransaction(em -> em.createNativeQuery(
                        "UPDATE dagster_logs_dev.run SET status = ?1 WHERE partition_key = ?2 ORDER BY id DESC LIMIT 1")
                .setParameter(1, status.name())
                .setParameter(2, partition)
                .executeUpdate());
    }

    public Backfill found(long id) {
        return engine.inTransaction(em -> new BackfillHistory(em).find(id)).orElseThrow();
    }

    private BackfillPlan plan(EntityManager em) {
        return new BackfillPlan(definitions.apply(em), PartitionsOn.the(em, clock));
    }

    private static long queued(EntityManager em, RunRequest request) {
        em.createNativeQuery("INSERT INTO dagster_logs_dev.run (workspace, job, status, config, partition_key,"
                        + " cause, cause_name, attempt, priority, created_at, version)"
                        + " VALUES ('test', ?1, 'QUEUED', '{}', ?2, 'BACKFILL', 'test', 1, 0, '2024-03-04', 0)")
                .setParameter(1, request.job())
                .setParameter(2, request.partition().orElseThrow().value())
                .executeUpdate();
        var run = ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        em.createNativeQuery(
                        "REPLACE INTO dagster_logs_dev.partition_run (job, partition_key, run_id) VALUES (?1, ?2, ?3)")
                .setParameter(1, request.job())
                .setParameter(2, request.partition().orElseThrow().value())
                .setParameter(3, run)
                .executeUpdate();
        return run;
    }
}
