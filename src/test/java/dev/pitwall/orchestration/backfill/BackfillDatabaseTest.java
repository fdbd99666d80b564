package dev.pitwall.orchestration.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.asset.PartitionsOn;
import dev.pitwall.orchestration.backfill.PlannedPartition.Standing;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.PartitionsDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.RunConfigsOfTests;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan of a backfill and the handing out of its runs, with runs that the test lets end. */
class BackfillDatabaseTest {

    record BakeConfig(@Min(1) int loaves) implements RunConfig {}

    private static final JobDefinition<BakeConfig> BAKE = JobDefinition.of("bake_job", "Bakes.", new BakeConfig(10));
    private static final AssetDefinition SALES = AssetDefinition.of("sales", "till", "A row per day.")
            .madeBy(BAKE)
            .partitionedBy(PartitionsDefinition.named("mon", "tue", "wed", "thu", "fri"));
    private static final AssetDefinition BREAD =
            AssetDefinition.of("bread", "shelf", "As a whole.").madeBy(BAKE);
    private static final Definitions DEFINITIONS = new Definitions(List.of(new Workspace() {
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
            return List.of(SALES, BREAD);
        }
    }));

    private static Entities entities;
    private final SettableClock clock = SettableClock.at("2024-03-04T12:00:00Z");
    private int killedAfter = Integer.MAX_VALUE;

    @BeforeAll
    static void makeTables() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS, "asset", "backfill", "run");
    }

    @BeforeEach
    void emptyTables() {
        entities.doInTransaction(
                em -> List.of("backfill_partition", "backfill", "partition_run", "materialization", "run")
                        .forEach(table -> em.createNativeQuery("DELETE FROM dagster_logs_dev." + table)
                                .executeUpdate()));
    }

    @Test
    void the_preview_is_the_range_and_has_no_effect() {
        assertThat(preview(wish("tue", "thu", BackfillChoice.ALL))).containsExactly("tue", "wed", "thu");
        assertThat(runs()).isEmpty();
    }

    @Test
    void only_missing_or_only_failed_ones_are_taken_and_never_one_that_a_run_makes_just_now() {
        made("mon", "SUCCESS");
        made("tue", "FAILURE");
        made("wed", "STARTED");

        assertThat(preview(wish("mon", "fri", BackfillChoice.ALL))).containsExactly("mon", "tue", "thu", "fri");
        assertThat(preview(wish("mon", "fri", BackfillChoice.MISSING))).containsExactly("thu", "fri");
        assertThat(preview(wish("mon", "fri", BackfillChoice.FAILED))).containsExactly("tue");
    }

    @Test
    void no_more_runs_than_asked_for_are_under_way_at_once() {
        var id = start(wish("mon", "fri", BackfillChoice.ALL, 2));

        moveOn(id);
        moveOn(id);
        assertThat(runs()).containsExactly("mon QUEUED", "tue QUEUED");

        end("mon", "SUCCESS");
        moveOn(id);
        assertThat(runs()).containsExactly("mon SUCCESS", "tue QUEUED", "wed QUEUED");
    }

    @Test
    void every_run_has_the_config_the_partition_and_the_backfill_that_wants_it() {
        var id = start(new BackfillRequest(
                "sales", Optional.empty(), Optional.of("mon"), Optional.of("mon"), BackfillChoice.ALL, loaves(7), 1));

        moveOn(id);

        var run = entities.inTransaction(em -> (Object[]) em.createNativeQuery("SELECT partition_key, config, cause,"
                        + " cause_name, cause_reference, root_cause FROM dagster_logs_dev.run")
                .getSingleResult());
        assertThat(run).containsExactly("mon", "{\"loaves\":7}", "BACKFILL", "sales", id, "backfill=" + id);
    }

    @Test
    void a_config_that_is_not_allowed_is_refused_before_anything_is_written() {
        var wrong = new BackfillRequest(
                "sales", Optional.empty(), Optional.empty(), Optional.empty(), BackfillChoice.ALL, loaves(0), 1);

        assertThatThrownBy(() -> start(wrong)).isInstanceOf(InvalidRunConfig.class);
        List<Backfill> written = entities.inTransaction(em -> new BackfillHistory(em).newest(Long.MAX_VALUE, 10));
        assertThat(written).isEmpty();
    }

    @Test
    void a_wish_that_cannot_be_followed_names_field_value_and_what_is_allowed() {
        assertThatThrownBy(() -> preview(wish("mon", "sun", BackfillChoice.ALL)))
                .hasMessageContaining("to is 'sun'")
                .hasMessageContaining("'fri'");
        assertThatThrownBy(() -> preview(wish("fri", "mon", BackfillChoice.ALL)))
                .hasMessageContaining("before from");
        assertThatThrownBy(() -> preview(new BackfillRequest(
                        "bread",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BackfillChoice.ALL,
                        JsonValue.EMPTY_JSON_OBJECT,
                        1)))
                .hasMessageContaining("'bread'")
                .hasMessageContaining("[sales]");
        assertThatThrownBy(() -> wish("mon", "fri", BackfillChoice.ALL, 51)).hasMessageContaining("1 to 50");
        assertThatThrownBy(() -> start(wish("mon", "fri", BackfillChoice.FAILED)))
                .hasMessageContaining("no partition");
    }

    @Test
    void a_node_killed_while_it_hands_out_leaves_nothing_half_done_and_another_goes_on_without_doubling() {
        var id = start(wish("mon", "fri", BackfillChoice.ALL, 3));
        killedAfter = 2;
        assertThatThrownBy(() -> moveOn(id)).hasMessage("killed");
        assertThat(runs()).isEmpty();

        killedAfter = Integer.MAX_VALUE;
        moveOn(id);
        for (var day : List.of("mon", "tue", "wed")) {
            end(day, "SUCCESS");
        }
        moveOn(id);

        assertThat(runs()).containsExactly("mon SUCCESS", "tue SUCCESS", "wed SUCCESS", "thu QUEUED", "fri QUEUED");
    }

    @Test
    void nodes_that_hand_out_at_the_same_moment_give_each_partition_one_run() throws Exception {
        var id = start(wish("mon", "fri", BackfillChoice.ALL, 3));
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var nodes = IntStream.range(0, 4)
                    .mapToObj(node -> (Callable<Void>) () -> {
                        together.await();
                        moveOn(id);
                        return null;
                    })
                    .toList();
            for (var node : threads.invokeAll(nodes)) {
                node.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(runs()).containsExactly("mon QUEUED", "tue QUEUED", "wed QUEUED");
    }

    @Test
    void it_ends_well_when_every_partition_is_made() {
        var id = start(wish("mon", "tue", BackfillChoice.ALL, 5));
        moveOn(id);
        end("mon", "SUCCESS");
        end("tue", "SUCCESS");

        moveOn(id);

        assertThat(found(id).status()).isEqualTo(BackfillStatus.COMPLETED_SUCCESS);
        assertThat(found(id).endedAt()).hasValue(clock.instant());
    }

    @Test
    void what_failed_is_made_again_and_what_was_made_is_not() {
        var id = start(wish("mon", "wed", BackfillChoice.ALL, 5));
        moveOn(id);
        end("mon", "SUCCESS");
        end("tue", "FAILURE");
        end("wed", "CANCELED");
        moveOn(id);
        assertThat(found(id).status()).isEqualTo(BackfillStatus.COMPLETED_FAILED);
        assertThat(found(id).reason()).isEqualTo("2 of 3 were not made");

        entities.doInTransaction(em -> backfills(em).repeat(id, "baker"));
        moveOn(id);

        assertThat(runs()).containsExactly("mon SUCCESS", "tue FAILURE", "wed CANCELED", "tue QUEUED", "wed QUEUED");
        assertThat(progress(id)).isEqualTo("WAITING 0, IN_PROGRESS 2, MADE 1, FAILED 0, CANCELED 0");
        assertThatThrownBy(() -> entities.doInTransaction(em -> backfills(em).repeat(id, "baker")))
                .isInstanceOf(IllegalBackfillMove.class);
    }

    @Test
    void one_that_is_canceled_queues_no_more_and_is_over_when_its_runs_are() {
        var id = start(wish("mon", "fri", BackfillChoice.ALL, 2));
        moveOn(id);
        entities.doInTransaction(em -> backfills(em).cancel(id, "baker"));

        end("mon", "SUCCESS");
        moveOn(id);
        assertThat(runs()).containsExactly("mon SUCCESS", "tue QUEUED");
        assertThat(found(id).status()).isEqualTo(BackfillStatus.CANCELING);
        assertThat(toStop(id)).hasSize(1);

        end("tue", "CANCELED");
        moveOn(id);
        assertThat(found(id).status()).isEqualTo(BackfillStatus.CANCELED);
        assertThat(progress(id)).isEqualTo("WAITING 3, IN_PROGRESS 0, MADE 1, FAILED 0, CANCELED 1");
    }

    @Test
    void runs_are_asked_to_stop_only_when_the_backfill_is_canceled() {
        var id = start(wish("mon", "fri", BackfillChoice.ALL, 2));
        moveOn(id);

        assertThat(toStop(id)).isEmpty();
    }

    @Test
    void partitions_are_read_in_the_order_of_the_plan_from_a_position_on() {
        var id = start(wish("mon", "fri", BackfillChoice.ALL, 1));
        moveOn(id);

        var page = entities.inTransaction(em -> new BackfillHistory(em).partitions(id, 0, 2));
        var next = entities.inTransaction(em -> new BackfillHistory(em).partitions(id, 2, 10));

        assertThat(page).extracting(PlannedPartition::key).containsExactly("mon", "tue");
        assertThat(page).extracting(PlannedPartition::standing).containsExactly(Standing.IN_PROGRESS, Standing.WAITING);
        assertThat(next).extracting(PlannedPartition::key).containsExactly("wed", "thu", "fri");
    }

    @Test
    void a_backfill_whose_config_no_longer_fits_is_given_up_with_the_reason() {
        var id = start(wish("mon", "fri", BackfillChoice.ALL, 1));
        entities.doInTransaction(
                em -> em.createNativeQuery("UPDATE dagster_logs_dev.backfill SET config = '{\"rolls\":3}'")
                        .executeUpdate());

        moveOn(id);

        assertThat(found(id).status()).isEqualTo(BackfillStatus.COMPLETED_FAILED);
        assertThat(found(id).reason()).contains("given up", "rolls");
        assertThat(runs()).isEmpty();
    }

    private static BackfillRequest wish(String from, String to, BackfillChoice choice) {
        return wish(from, to, choice, 4);
    }

    private static BackfillRequest wish(String from, String to, BackfillChoice choice, int atOnce) {
        return new BackfillRequest(
                "sales",
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                choice,
                JsonValue.EMPTY_JSON_OBJECT,
                atOnce);
    }

    private static JsonObject loaves(int loaves) {
        return Json.createObjectBuilder().add("loaves", loaves).build();
    }

    private BackfillPlan plan(EntityManager em) {
        return new BackfillPlan(DEFINITIONS, PartitionsOn.the(em, clock));
    }

    private Backfills backfills(EntityManager em) {
        return new Backfills(em, DEFINITIONS, plan(em), RunConfigsOfTests.configs(), clock);
    }

    private List<String> preview(BackfillRequest request) {
        return entities.inTransaction(
                em -> plan(em).of(request).stream().map(PartitionKey::value).toList());
    }

    private long start(BackfillRequest request) {
        return entities.inTransaction(
                em -> backfills(em).start(request, "baker").id());
    }

    private void moveOn(long id) {
        entities.doInTransaction(em -> new BackfillProgress(
                        em, new BackfillHistory(em), DEFINITIONS, RunConfigsOfTests.configs(), queue(em), clock)
                .moveOn(id));
    }

    private List<Long> toStop(long id) {
        return entities.inTransaction(em -> new BackfillProgress(
                        em, new BackfillHistory(em), DEFINITIONS, RunConfigsOfTests.configs(), queue(em), clock)
                .runsToStop(id));
    }

    private Backfill found(long id) {
        return entities.inTransaction(em -> new BackfillHistory(em).find(id)).orElseThrow();
    }

    private String progress(long id) {
        return entities.inTransaction(em -> new BackfillHistory(em).progress(id)).entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** A queue that writes the row of a run, and is killed after so many. */
    private PartitionLaunch queue(EntityManager em) {
        return (request, cause, earlier) -> {
            if (killedAfter-- == 0) {
                throw new IllegalStateException("killed");
            }
            em.createNativeQuery("INSERT INTO dagster_logs_dev.run (workspace, job, status, config, partition_key,"
                            + " cause, cause_name, cause_reference, root_cause, attempt, priority, created_at, version)"
                            + " VALUES ('bakery', ?1, 'QUEUED', ?2, ?3, ?4, ?5, ?6, ?7, 1, 0, '2024-03-04', 0)")
                    .setParameter(1, request.job())
                    .setParameter(2, RunConfigsOfTests.configs().write(request.config()))
                    .setParameter(3, request.partition().orElseThrow().value())
                    .setParameter(4, cause.kind().name())
                    .setParameter(5, cause.name())
                    .setParameter(6, cause.reference().orElseThrow())
                    .setParameter(7, "backfill=" + request.tags().get(BackfillProgress.TAG))
                    .executeUpdate();
            return ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        };
    }

    private void made(String partition, String status) {
        entities.doInTransaction(em -> {
            em.createNativeQuery("INSERT INTO dagster_logs_dev.run (workspace, job, status, config, partition_key,"
                            + " cause, cause_name, attempt, priority, created_at, version)"
                            + " VALUES ('bakery', 'bake_job', ?1, '{}', ?2, 'PERSON', 'baker', 1, 0, '2024-03-04', 0)")
                    .setParameter(1, status)
                    .setParameter(2, partition)
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO dagster_logs_dev.partition_run VALUES ('bake_job', ?1, LAST_INSERT_ID())")
                    .setParameter(1, partition)
                    .executeUpdate();
            if (status.equals("SUCCESS")) {
                em.createNativeQuery("INSERT INTO dagster_logs_dev.materialization (asset, partition_key, run_id, step,"
                                + " at, metadata) VALUES ('sales', ?1, LAST_INSERT_ID(), 'bake', '2024-03-04', '{}')")
                        .setParameter(1, partition)
                        .executeUpdate();
            }
        });
    }

    /** Ends the latest run of a partition. */
    private void end(String partition, String status) {
        entities.doInTransaction(em -> em.createNativeQuery(
                        "UPDATE dagster_logs_dev.run SET status = ?1 WHERE partition_key = ?2 ORDER BY id DESC LIMIT 1")
                .setParameter(1, status)
                .setParameter(2, partition)
                .executeUpdate());
    }

    /** Partition and status of every run, in the order in which they were queued. */
    @SuppressWarnings("unchecked")
    private List<String> runs() {
        return entities.inTransaction(em -> (List<String>)
                em.createNativeQuery("SELECT CONCAT(partition_key, ' ', status) FROM dagster_logs_dev.run ORDER BY id")
                        .getResultList());
    }
}
