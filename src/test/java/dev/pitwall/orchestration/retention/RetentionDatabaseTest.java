package dev.pitwall.orchestration.retention;

import static dev.pitwall.orchestration.retention.RetentionRig.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.definition.RetainedKind;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Means;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionDatabaseTest {

    private static final Actor ADA = new Actor("ada", Means.PAGE, "192.0.2.7");

    private final RetentionRig rig = new RetentionRig();
    private final RetainedKind runs = rig.kind(RetainedRuns::new);
    private final RetainedKind events = rig.kind(RetainedEvents::new);
    private final RetainedKind skipped = rig.kind(RetainedSkippedTicks::new);
    private final RetainedKind others = rig.kind(RetainedTicks::new);

    @Test
    void a_run_older_than_its_age_goes_with_all_that_hangs_on_it_and_a_younger_one_stays_whole() {
        rig.run(1, "SUCCESS", daysAgo(365).minusSeconds(1));
        rig.run(2, "FAILURE", daysAgo(365).plusSeconds(1));

        rig.pass(rig.retention(Map.of(), runs));

        assertThat(rig.column("SELECT id FROM run")).containsExactly("2");
        for (var table : List.of(
                "run_tag", "run_step", "run_step_partition", "run_event", "refused_item", "tick_run", "run_end")) {
            assertThat(rig.column("SELECT run_id FROM " + table)).as(table).containsExactly("2");
        }
        assertThat(rig.newest().deleted()).containsExactly(Map.entry("runs", 1L));
    }

    @Test
    void a_run_key_stays_so_that_its_run_never_happens_again() {
        rig.run(1, "SUCCESS", daysAgo(400));

        rig.pass(rig.retention(Map.of(), runs));

        assertThat(rig.column("SELECT run_key FROM run_key")).containsExactly("key-1");
    }

    @Test
    void a_run_that_is_not_over_stays_however_old_it_is() {
        rig.run(1, "STARTED", null);
        rig.run(2, "QUEUED", daysAgo(900));
        rig.run(3, "CANCELING", daysAgo(900));
        rig.run(4, "CANCELED", daysAgo(900));

        rig.pass(rig.retention(Map.of(), runs, events));

        assertThat(rig.column("SELECT id FROM run ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(rig.column("SELECT run_id FROM run_event ORDER BY run_id")).containsExactly("1", "2", "3");
    }

    @Test
    void the_run_that_made_the_latest_materialization_of_an_asset_stays() {
        rig.run(1, "SUCCESS", daysAgo(900));
        rig.run(2, "SUCCESS", daysAgo(800));
        rig.materialization("bread", null, 1);
        rig.materialization("bread", null, 2);

        rig.pass(rig.retention(Map.of(), runs));

        assertThat(rig.column("SELECT id FROM run")).containsExactly("2");
        assertThat(rig.column("SELECT run_id FROM materialization")).containsExactly("2");
    }

    @Test
    void the_latest_materialization_of_each_partition_stays() {
        rig.run(1, "SUCCESS", daysAgo(900));
        rig.run(2, "SUCCESS", daysAgo(800));
        rig.materialization("bread", "2021-01-01", 1);
        rig.materialization("bread", "2021-01-02", 1);
        rig.materialization("bread", "2021-01-02", 2);

        rig.pass(rig.retention(Map.of(), runs));

        assertThat(rig.column("SELECT CONCAT(run_id, ' ', partition_key) FROM materialization ORDER BY id"))
                .containsExactly("1 2021-01-01", "2 2021-01-02");
    }

    @Test
    void the_run_that_was_last_queued_for_a_partition_stays_since_its_state_is_read_from_it() {
        rig.run(1, "FAILURE", daysAgo(900));
        rig.run(2, "FAILURE", daysAgo(800));
        rig.lastOfPartition("2021-01-01", 2);

        rig.pass(rig.retention(Map.of(), runs));

        assertThat(rig.column("SELECT id FROM run")).containsExactly("2");
    }

    @Test
    void the_latest_result_of_each_check_stays() {
        rig.run(1, "SUCCESS", daysAgo(900));
        rig.run(2, "SUCCESS", daysAgo(800));
        rig.check("bread", "is_brown", 1);
        rig.check("bread", "is_round", 1);
        rig.check("bread", "is_brown", 2);

        rig.pass(rig.retention(Map.of(), runs));

        assertThat(rig.column("SELECT CONCAT(run_id, ' ', check_name) FROM asset_check_result ORDER BY id"))
                .containsExactly("1 is_round", "2 is_brown");
    }

    @Test
    void the_events_of_an_old_run_go_in_small_commits_and_the_run_stays() {
        rig.run(1, "SUCCESS", daysAgo(91));
        rig.events(1, 1_250);
        rig.run(2, "SUCCESS", daysAgo(89));

        rig.pass(rig.retention(Map.of(), runs, events));

        assertThat(rig.column("SELECT run_id FROM run_event")).containsExactly("2");
        assertThat(rig.column("SELECT id FROM run ORDER BY id")).containsExactly("1", "2");
        assertThat(rig.newest().deleted()).containsEntry("events", 1_251L);
    }

    @Test
    void a_run_with_more_events_than_a_commit_holds_goes_too() {
        rig.run(1, "SUCCESS", daysAgo(400));
        rig.events(1, 1_250);

        rig.pass(rig.retention(Map.of(), runs));

        assertThat(rig.column("SELECT id FROM run")).isEmpty();
        assertThat(rig.column("SELECT id FROM run_event")).isEmpty();
    }

    @Test
    void skipped_ticks_go_before_others_and_the_latest_of_each_automation_stays() {
        rig.tick("a", "SKIPPED", daysAgo(16));
        rig.tick("a", "SUCCESS", daysAgo(15));
        rig.tick("a", "FAILURE", daysAgo(181));
        rig.tick("a", "STARTED", daysAgo(300));
        rig.tick("a", "SKIPPED", daysAgo(13));
        rig.tick("b", "SKIPPED", daysAgo(200));

        rig.pass(rig.retention(Map.of(), skipped, others));

        assertThat(rig.column("SELECT CONCAT(automation, ' ', status) FROM tick ORDER BY id"))
                .containsExactly("a SUCCESS", "a STARTED", "a SKIPPED", "b SKIPPED");
    }

    @Test
    void what_was_read_told_or_is_over_goes_at_its_age_and_what_lasts_stays() {
        rig.end(1, daysAgo(91));
        rig.end(2, daysAgo(89));
        rig.trouble("forgotten", daysAgo(91));
        rig.trouble("reminded", daysAgo(1));
        rig.silence("over", daysAgo(366));
        rig.silence("lately", daysAgo(364));
        rig.pause("over", daysAgo(366));
        rig.pause("lasting", null);
        var kinds = List.of(
                rig.kind(RetainedRunEnds::new),
                rig.kind(RetainedTroubles::new),
                rig.kind(RetainedSilences::new),
                rig.kind(RetainedPauses::new));

        rig.pass(rig.retention(Map.of(), kinds.toArray(RetainedKind[]::new)));

        assertThat(rig.column("SELECT id FROM run_end")).containsExactly("2");
        assertThat(rig.column("SELECT trouble_key FROM alert_trouble")).containsExactly("reminded");
        assertThat(rig.column("SELECT reason FROM alert_silence")).containsExactly("lately");
        assertThat(rig.column("SELECT workspace FROM pause")).containsExactly("lasting");
        assertThat(rig.newest().deleted())
                .containsExactly(
                        Map.entry("pauses", 1L),
                        Map.entry("run-ends", 1L),
                        Map.entry("silences", 1L),
                        Map.entry("troubles", 1L));
    }

    @Test
    void the_latest_end_of_a_run_stays_however_old_it_is() {
        rig.end(1, daysAgo(900));
        rig.end(2, daysAgo(800));

        rig.pass(rig.retention(Map.of(), rig.kind(RetainedRunEnds::new)));

        assertThat(rig.column("SELECT id FROM run_end")).containsExactly("2");
    }

    @Test
    void what_the_preview_counts_is_what_the_pass_deletes() {
        rig.run(1, "SUCCESS", daysAgo(400));
        rig.run(2, "SUCCESS", daysAgo(100));
        rig.run(3, "SUCCESS", daysAgo(1));
        rig.tick("a", "SKIPPED", daysAgo(20));
        rig.tick("a", "SKIPPED", daysAgo(1));
        var retention = rig.retention(Map.of(), events, runs, skipped);

        var preview = retention.preview();
        rig.pass(retention);

        assertThat(preview)
                .extracting(kind -> kind.name() + " " + kind.count().orElseThrow())
                .containsExactly("events 2", "runs 1", "skipped-ticks 1");
        assertThat(rig.newest().deleted())
                .containsExactly(Map.entry("events", 2L), Map.entry("runs", 1L), Map.entry("skipped-ticks", 1L));
    }

    @Test
    void a_pass_that_breaks_off_keeps_what_it_committed_does_the_other_kinds_and_the_next_one_goes_on() {
        rig.tick("a", "SKIPPED", daysAgo(20));
        rig.tick("a", "SKIPPED", daysAgo(1));
        var brittle = new Brittle();
        var retention = rig.retention(Map.of(), brittle, skipped);

        rig.pass(retention);
        var broken = rig.newest();
        brittle.mended = true;
        rig.pass(retention);

        assertThat(broken.failure().orElseThrow()).startsWith("brittle: java.lang.IllegalStateException: crack");
        assertThat(broken.deleted()).containsExactly(Map.entry("brittle", 2L), Map.entry("skipped-ticks", 1L));
        assertThat(rig.newest().failure()).isEmpty();
        assertThat(rig.newest().deleted()).containsEntry("brittle", 3L);
    }

    @Test
    void one_pass_is_under_way_at_a_time_until_it_is_taken_for_lost() {
        var first = rig.passes.begin(ADA);

        assertThatThrownBy(() -> rig.passes.begin(Actor.SYSTEM))
                .isInstanceOf(RetentionUnderWay.class)
                .hasMessageContaining("pass " + first + " is under way on pit-1");

        rig.clock.advance(RetentionPasses.LEASE.plusSeconds(1));
        var second = rig.passes.begin(Actor.SYSTEM);

        assertThat(second).isGreaterThan(first);
        assertThatThrownBy(() -> rig.passes.deleteSome(first, skipped, Instant.now(), 1))
                .isInstanceOf(RetentionUnderWay.class);
    }

    @Test
    void a_pass_stands_in_the_audit_trail_with_who_asked_for_it_and_what_went() {
        rig.run(1, "SUCCESS", daysAgo(400));

        var pass = rig.passes.begin(ADA);
        rig.retention(Map.of(), runs).pass(pass);

        assertThat(rig.column("SELECT CONCAT(account, ' ', action, ' ', COALESCE(after_text, '')) FROM audit_entry"
                        + " ORDER BY id"))
                .containsExactly("ada retention.started ", "pitwall retention.done {\"runs\":1}");
    }

    @Test
    void the_ages_are_what_the_documentation_says_and_settings_change_them() {
        var retention = rig.retention(
                Map.of("pitwall.retention.runs", "P30D", "pitwall.retention.events", "never"),
                runs,
                events,
                skipped,
                others);

        assertThat(retention.kinds())
                .extracting(kind ->
                        kind.setting() + " " + kind.age().map(Duration::toDays).orElse(-1L))
                .containsExactly(
                        "pitwall.retention.events -1",
                        "pitwall.retention.other-ticks 180",
                        "pitwall.retention.runs 30",
                        "pitwall.retention.skipped-ticks 14");
        assertThat(runs.usualAge()).isEqualTo(Duration.ofDays(365));
        assertThat(events.usualAge()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void an_age_that_is_no_duration_or_under_a_day_is_refused_and_deletes_nothing() {
        rig.run(1, "SUCCESS", daysAgo(400));

        for (var age : List.of("90 days", "PT1H", "P0D")) {
            rig.pass(rig.retention(Map.of("pitwall.retention.runs", age), runs));

            assertThat(rig.newest().failure().orElseThrow())
                    .contains("pitwall.retention.runs is '", "allowed are never and durations of a day and more");
        }
        assertThat(rig.column("SELECT id FROM run")).containsExactly("1");
    }

    /** Deletes one at a time and cracks at the third until it is mended. */
    private static final class Brittle implements RetainedKind {
        private final List<Integer> left = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        private boolean mended;

        @Override
        public String name() {
            return "brittle";
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public Duration usualAge() {
            return Duration.ofDays(1);
        }

        @Override
        public long count(Instant before) {
            return left.size();
        }

        @Override
        public Deleted delete(Instant before, int limit) {
            if (!mended && left.get(0) == 3) {
                throw new IllegalStateException("crack");
            }
            left.remove(0);
            return new Deleted(1, !left.isEmpty());
        }
    }
}
