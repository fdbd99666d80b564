package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunHistoryDatabaseTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private Entities entities;

    @BeforeEach
    void tables() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS, "run");
    }

    @Test
    void runs_are_found_by_a_tag_with_its_value_or_with_any() {
        var red = aRun("bake", "order-1", Map.of("team", "red"), NOON);
        var blue = aRun("bake", "order-2", Map.of("team", "blue"), NOON);
        aRun("bake", "order-3", Map.of(), NOON);

        assertThat(found(RunFilter.ALL.tagged(Optional.of(RunFilter.Tag.parse("team=red")))))
                .containsExactly(red);
        assertThat(found(RunFilter.ALL.tagged(Optional.of(RunFilter.Tag.parse("team")))))
                .containsExactly(blue, red);
    }

    @Test
    void runs_are_found_by_when_they_were_queued_the_end_not_included() {
        aRun("bake", "a", Map.of(), NOON.minusSeconds(1));
        var wanted = aRun("bake", "b", Map.of(), NOON);
        aRun("bake", "c", Map.of(), NOON.plus(Duration.ofHours(1)));

        assertThat(found(RunFilter.ALL.queued(Optional.of(NOON), Optional.of(NOON.plus(Duration.ofHours(1))))))
                .containsExactly(wanted);
    }

    @Test
    void a_count_stops_where_it_is_told_to_and_says_that_there_may_be_more() {
        for (var index = 0; index < 5; index++) {
            aRun("bake", "key" + index, Map.of("team", "red"), NOON);
        }
        var ofJob = RunFilter.ALL.ofJob("bake").in(Set.of(RunStatus.FAILURE));
        var ofTag = RunFilter.ALL.tagged(Optional.of(RunFilter.Tag.parse("team=red")));

        var exact = entities.inTransaction(em -> new RunHistory(em).counts(ofJob, 6));
        var capped = entities.inTransaction(em -> new RunHistory(em).counts(ofJob, 3));
        var newest = entities.inTransaction(em -> new RunHistory(em).counts(ofTag, 3));

        assertThat(exact.of(RunStatus.OPEN)).isEqualTo(5);
        assertThat(exact.isAtLeast(RunStatus.OPEN)).isFalse();
        assertThat(capped.of(RunStatus.OPEN)).isEqualTo(3);
        assertThat(capped.isAtLeast(RunStatus.OPEN)).isTrue();
        assertThat(capped.isAtLeast(Set.of(RunStatus.FAILURE))).isFalse();
        assertThat(newest.of(RunStatus.OPEN)).isEqualTo(3);
        assertThat(newest.isAtLeast(Set.of(RunStatus.FAILURE))).isTrue();
    }

    @Test
    void a_timeline_has_the_newest_runs_that_ended_since_or_are_not_over() {
        var old = aRun("bake", "old", Map.of(), NOON);
        entities.doInTransaction(em -> em.find(Run.class, old).cancel("too late", NOON.plusSeconds(1)));
        var ended = aRun("bake", "ended", Map.of(), NOON);
        entities.doInTransaction(em -> em.find(Run.class, ended).cancel("no flour", NOON.plusSeconds(60)));
        var waiting = aRun("bake", "waiting", Map.of(), NOON);

        assertThat(since(NOON.plusSeconds(30), 10)).containsExactly(ended, waiting);
        assertThat(since(NOON.plusSeconds(30), 1)).containsExactly(waiting);
    }

    @Test
    void a_failure_is_open_until_a_later_run_of_its_job_is_good() {
        var made = aRun("bake", "made", Map.of(), NOON);
        var open = aRun("sweep", "open", Map.of(), NOON);
        var again = aRun("bake", "again", Map.of(), NOON);
        var after = aRun("bake", "after", Map.of(), NOON);
        var old = aRun("knead", "old", Map.of(), NOON);
        List.of(made, open, after).forEach(run -> end(run, "FAILURE", 60));
        end(again, "SUCCESS", 60);
        end(old, "FAILURE", 1);

        assertThat(openFailures(NOON.plusSeconds(30), 10)).containsExactly(after, open);
        var one = entities.inTransaction(em -> new RunHistory(em).openFailures(NOON.plusSeconds(30), 10, 1));
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.newest()).containsExactly(after);
    }

    @Test
    void runs_are_read_by_their_numbers_newest_first_and_a_number_without_one_is_left_out() {
        var one = aRun("bake", "one", Map.of(), NOON);
        var two = aRun("sweep", "two", Map.of(), NOON);

        var read = entities.inTransaction(em -> new RunHistory(em).of(List.of(one, 999_999L, two)));
        var none = entities.inTransaction(em -> new RunHistory(em).of(List.of()));

        assertThat(read).extracting(Run::id).containsExactly(two, one);
        assertThat(none).isEmpty();
    }

    private void end(long run, String status, int afterSeconds) {
        entities.doInTransaction(em -> em.createNativeQuery(
                        "UPDATE dagster_logs_dev.run SET status = :status, ended_at = :at WHERE id = :run")
                .setParameter("status", status)
                .setParameter("at", NOON.plusSeconds(afterSeconds))
                .setParameter("run", run)
                .executeUpdate());
    }

    private List<Long> openFailures(Instant from, int limit) {
        return entities.inTransaction(
                em -> new RunHistory(em).openFailures(from, limit, limit).newest());
    }

    private List<Long> since(Instant from, int limit) {
        return entities.inTransaction(em ->
                new RunHistory(em).since(from, limit).stream().map(RunSpan::id).toList());
    }

    @Test
    void a_run_key_is_found_by_its_beginning_and_a_wildcard_is_only_a_letter() {
        var one = aRun("bake", "2024_bahrain", Map.of(), NOON);
        aRun("bake", "2024-jeddah", Map.of(), NOON);

        assertThat(withKeyLike("2024_")).containsExactly(one);
        assertThat(withKeyLike("%")).isEmpty();
        assertThat(withKeyLike("2024")).hasSize(2);
    }

    @Test
    void a_run_that_is_to_wait_says_until_when() {
        var run = new Run("bakery", "bake", "{}", Cause.person("ada"), NOON);

        run.holdUntil(NOON.plusSeconds(60));

        assertThat(run.notBefore()).contains(NOON.plusSeconds(60));
        assertThat(run.reason()).isEqualTo("not before 2024-03-01T12:01:00Z");
    }

    private long aRun(String job, String key, Map<String, String> tags, Instant queued) {
        return entities.inTransaction(em -> {
            var run = new Run("bakery", job, "{}", Cause.person("ada"), queued);
            run.identify(Optional.of(key), Optional.empty(), tags);
            em.persist(run);
            em.flush();
            return run.id();
        });
    }

    private List<Long> found(RunFilter filter) {
        return entities.inTransaction(em -> new RunHistory(em)
                .newest(filter, Long.MAX_VALUE, 10).stream().map(Run::id).toList());
    }

    private List<Long> withKeyLike(String beginning) {
        return entities.inTransaction(em -> new RunHistory(em)
                .withKeyLike(beginning, 10).stream().map(Run::id).toList());
    }
}
