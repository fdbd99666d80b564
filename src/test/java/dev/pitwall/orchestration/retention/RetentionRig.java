package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** Retention over tables of its own, with the history that the test puts there. Each step is a transaction, as on a server. */
final class RetentionRig {

    static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    final Entities entities = Entities.withEmpty(
            Catalog.DAGSTER_LOGS,
            "run",
            "journal",
            "automation",
            "asset",
            "retention",
            "security",
            "imported",
            "alert",
            "pause");
    final RetentionPasses passes = new EachInItsTransaction();

    private final AtomicReference<EntityManager> current = new AtomicReference<>();

    /** A kind whose bean is made for each transaction. */
    RetainedKind kind(Function<EntityManager, RetainedKind> make) {
        return new InTransaction(make);
    }

    Retention retention(Map<String, String> settings, RetainedKind... kinds) {
        var config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
        return new Retention(Stream.of(kinds), config, passes, clock);
    }

    /** A whole pass; its number. */
    long pass(Retention retention) {
        var pass = passes.begin(Actor.SYSTEM);
        retention.pass(pass);
        return pass;
    }

    RetentionPass newest() {
        return passes.newest(1).get(0);
    }

    /** A run with a step and a partition of it, a tag, an event, a refused item, a run key and a tick that asked for it. */
    void run(long id, String status, Instant ended) {
        var at = ended == null ? "NULL" : sql(ended);
        Database.shared()
                .execute(
                        "INSERT INTO dagster_logs_dev.run (id, workspace, job, status, config, cause, cause_name, attempt,"
                                + " priority, created_at, ended_at, version) VALUES (" + id + ", 'w', 'j', '" + status
                                + "', '{}', 'PERSON', 'ada', 1, 0, '2020-01-01', " + at + ", 0)",
                        "INSERT INTO dagster_logs_dev.run_tag VALUES (" + id + ", 'shift', 'night')",
                        "INSERT INTO dagster_logs_dev.run_key VALUES ('j', 'key-" + id + "', " + id + ", '2020-01-01')",
                        "INSERT INTO dagster_logs_dev.run_step (run_id, step_execution, step, attempt, status, started_at,"
                                + " read_count, write_count, filter_count, skip_count, commit_count, rollback_count) VALUES ("
                                + id + ", 1, 's', 1, 'SUCCESS', '2020-01-01', 0, 0, 0, 0, 0, 0)",
                        "INSERT INTO dagster_logs_dev.run_step_partition (run_id, step_execution, name, status, started_at,"
                                + " read_count, write_count, filter_count, skip_count, commit_count, rollback_count,"
                                + " retry_count) VALUES ("
                                + id + ", 1, 'p', 'SUCCESS', '2020-01-01', 0, 0, 0, 0, 0, 0, 0)",
                        "INSERT INTO dagster_logs_dev.run_event (run_id, at, type, level, message) VALUES (" + id
                                + ", '2020-01-01', 'LOG', 'INFO', 'line')",
                        "INSERT INTO dagster_logs_dev.refused_item (run_id, step, at, origin, raw, reason) VALUES ("
                                + id + ", 's', '2020-01-01', 'o', 'r', 'why')",
                        "INSERT INTO dagster_logs_dev.tick_run (tick_id, run_id, made) VALUES (" + id + ", " + id
                                + ", TRUE)",
                        "INSERT INTO dagster_logs_dev.run_end (run_id, workspace, job, outcome, at) VALUES (" + id
                                + ", 'w', 'j', 'SUCCESS', '2020-01-01')");
    }

    void end(long id, Instant at) {
        Database.shared()
                .execute("INSERT INTO dagster_logs_dev.run_end (id, run_id, workspace, job, outcome, at) VALUES (" + id
                        + ", 1, 'w', 'j', 'SUCCESS', " + sql(at) + ")");
    }

    void trouble(String key, Instant told) {
        Database.shared()
                .execute("INSERT INTO dagster_logs_dev.alert_trouble (trouble_key, kind, subject_kind, subject, title,"
                        + " message_key, opened_at, told_at, repeats) VALUES ('" + key
                        + "', 'STALE_ASSET', 'ASSET', 'bread', 't', 'm', '2020-01-01', " + sql(told) + ", 0)");
    }

    void silence(String reason, Instant until) {
        Database.shared()
                .execute(
                        "INSERT INTO dagster_logs_dev.alert_silence (subject_kind, subject, reason, begun_by, begun_at,"
                                + " until_at) VALUES ('JOB', 'j', '" + reason + "', 'ada', '2020-01-01', " + sql(until)
                                + ")");
    }

    /** @param ended null for one that lasts */
    void pause(String workspace, Instant ended) {
        Database.shared()
                .execute(
                        "INSERT INTO dagster_logs_dev.pause (workspace, active_scope, reason, begun_by, begun_at, ended_at)"
                                + " VALUES ('" + workspace + "', " + (ended == null ? "'" + workspace + "'" : "NULL")
                                + ", 'why', 'ada', '2020-01-01', " + (ended == null ? "NULL" : sql(ended)) + ")");
    }

    void check(String asset, String check, long run) {
        Database.shared()
                .execute("INSERT INTO dagster_logs_dev.asset_check_result (asset, check_name, run_id, step, at, passed,"
                        + " severity, summary, metadata) VALUES ('" + asset + "', '" + check + "', " + run
                        + ", 's', '2020-01-01', TRUE, 'WARN', 'well', '{}')");
    }

    void lastOfPartition(String partition, long run) {
        Database.shared()
                .execute("INSERT INTO dagster_logs_dev.partition_run VALUES ('j', '" + partition + "', " + run + ")");
    }

    void events(long run, int count) {
        Database.shared()
                .execute("INSERT INTO dagster_logs_dev.run_event (run_id, at, type, level, message) SELECT " + run
                        + ", '2020-01-01', 'LOG', 'INFO', 'line' FROM " + Database.numbers(count));
    }

    void materialization(String asset, String partition, long run) {
        Database.shared()
                .execute(
                        "INSERT INTO dagster_logs_dev.materialization (asset, partition_key, run_id, step, at, metadata)"
                                + " VALUES ('" + asset + "', " + (partition == null ? "NULL" : "'" + partition + "'")
                                + ", "
                                + run + ", 's', '2020-01-01', '{}')");
    }

    void tick(String automation, String status, Instant due) {
        Database.shared()
                .execute(
                        "INSERT INTO dagster_logs_dev.tick (automation, due_at, status, started_at, node_name, attempts)"
                                + " VALUES ('" + automation + "', " + sql(due) + ", '" + status
                                + "', '2020-01-01', 'n', 1)");
    }

    /** The first column of a query on the engine's schema. */
    List<String> column(String sql) {
        try (var connection = Database.shared().connection("dagster_logs_dev");
                var rows = connection.createStatement().executeQuery(sql)) {
            var values = new java.util.ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Instant ago(Duration age) {
        return NOW.minus(age);
    }

    static Instant daysAgo(long days) {
        return ago(Duration.ofDays(days));
    }

    private static String sql(Instant at) {
        return "'" + at.toString().replace("T", " ").replace("Z", "") + "'";
    }

    private final class EachInItsTransaction extends RetentionPasses {

        @Override
        public long begin(Actor actor) {
            return within(passes -> passes.begin(actor));
        }

        @Override
        public boolean deleteSome(long passId, RetainedKind kind, Instant before, int limit) {
            return within(passes -> passes.deleteSome(passId, kind, before, limit));
        }

        @Override
        public void end(long passId, Optional<String> failure) {
            within(passes -> {
                passes.end(passId, failure);
                return passId;
            });
        }

        @Override
        public List<RetentionPass> newest(int limit) {
            return within(passes -> passes.newest(limit));
        }

        private <T> T within(Function<RetentionPasses, T> work) {
            return entities.inTransaction(em -> {
                current.set(em);
                return work.apply(new RetentionPasses(em, new AuditTrail(em, clock), "pit-1", clock));
            });
        }
    }

    private final class InTransaction implements RetainedKind {
        private final Function<EntityManager, RetainedKind> make;

        InTransaction(Function<EntityManager, RetainedKind> make) {
            this.make = make;
        }

        @Override
        public String name() {
            return make.apply(null).name();
        }

        @Override
        public String description() {
            return make.apply(null).description();
        }

        @Override
        public Duration usualAge() {
            return make.apply(null).usualAge();
        }

        @Override
        public long count(Instant before) {
            return entities.inTransaction(em -> make.apply(em).count(before));
        }

        @Override
        public Deleted delete(Instant before, int limit) {
            return make.apply(current.get()).delete(before, limit);
        }
    }
}
