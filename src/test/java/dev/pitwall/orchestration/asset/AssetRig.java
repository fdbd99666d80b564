package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.CheckSeverity;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.run.RunFact;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import java.util.List;

/** Assets on an empty database, with a clock that the test sets. */
final class AssetRig {

    static final JobDefinition<RunConfig.None> BAKE = JobDefinition.of("bake_job", "Bakes.");

    private static final List<String> TABLES = List.of(
            "materialization",
            "materialization_number",
            "asset_check_result",
            "asset_freshness",
            "partition_run",
            "run");

    final Entities entities;
    final SettableClock clock = SettableClock.at("2024-03-04T12:00:00Z");

    /** @param entities with the tables of {@link #tables()}, which are emptied */
    AssetRig(Entities entities) {
        this.entities = entities;
        entities.doInTransaction(em -> TABLES.forEach(table ->
                em.createNativeQuery("DELETE FROM dagster_logs_dev." + table).executeUpdate()));
    }

    /** Made once for a class, since it takes seconds. */
    static Entities tables() {
        return Entities.withEmpty(Catalog.DAGSTER_LOGS, "asset", "run");
    }

    void made(Materialization materialization) {
        made(1, materialization);
    }

    void made(long run, Materialization materialization) {
        entities.doInTransaction(em ->
                new Materializations(em).keep(new RunFact.Materialized(run, "bake", clock.instant(), materialization)));
    }

    void looked(CheckResult result, CheckSeverity severity) {
        entities.doInTransaction(
                em -> new AssetChecks(em).keep(new RunFact.Checked(1, "bake", clock.instant(), result, severity)));
    }

    /** A run of {@link #BAKE} for a partition, queued as the engine does it and then in this state. */
    void ran(long run, String partition, String status) {
        entities.doInTransaction(em -> em.createNativeQuery("INSERT INTO dagster_logs_dev.run (id, workspace, job,"
                        + " status, config, partition_key, cause, cause_name, attempt, priority, created_at, version)"
                        + " VALUES (?1, 'bakery', 'bake_job', ?2, '{}', ?3, 'PERSON', 'baker', 1, 0, '2024-03-04', 0)")
                .setParameter(1, run)
                .setParameter(2, status)
                .setParameter(3, partition)
                .executeUpdate());
        entities.doInTransaction(em -> new Partitions(em, clock).remember(new RunFact.Queued(run, "bake_job")));
    }

    List<PartitionState> partitions(AssetDefinition asset) {
        return entities.inTransaction(em -> new Partitions(em, clock).of(asset));
    }

    AssetEntry entry(AssetDefinition... assets) {
        return entities.inTransaction(
                em -> new AssetCatalogue(definitions(assets), new Materializations(em), new AssetChecks(em), clock)
                        .find(assets[0].key().value())
                        .orElseThrow());
    }

    static Definitions definitions(AssetDefinition... assets) {
        return new Definitions(List.of(new Workspace() {
            @Override
            public String name() {
                return "bakery";
            }

            @Override
            public String description() {
                return "For a test.";
            }

            @Override
            public List<JobDefinition<?>> jobs() {
                return List.of(BAKE);
            }

            @Override
            public List<AssetDefinition> assets() {
                return List.of(assets);
            }
        }));
    }
}
