package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PoolDefinition;
import dev.pitwall.orchestration.run.QueuePlace.LimitInForce;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Means;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may start, who waits, and what for. */
class RunQueueDatabaseTest {

    private static final JobDefinition<?> LOAD =
            JobDefinition.of("load_job", "Loads a session.").usingPool("archive");
    private static final JobDefinition<?> LOAD_ALL =
            JobDefinition.of("load_all_job", "Loads every session.").usingPool("archive", 2);
    private static final JobDefinition<?> FIT = JobDefinition.of("fit_job", "Fits the model.");

    private static final PoolDefinition ARCHIVE = PoolDefinition.of("archive", 2, "What the archive bears.");

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    private static RunRig rig(String tagLimits) {
        return RunRig.with(10, tagLimits, "", List.of(ARCHIVE), LOAD, LOAD_ALL, FIT);
    }

    @Test
    void the_highest_priority_goes_first_and_then_the_longest_wait() {
        var rig = rig("");
        var first = rig.aRun().of("fit_job").queued();
        var second = rig.aRun().of("fit_job").queued();
        var urgent = rig.aRun().of("fit_job").withPriority(5).queued();

        assertThat(List.of(rig.claimNext(), rig.claimNext(), rig.claimNext()))
                .extracting(Optional::orElseThrow)
                .containsExactly(urgent, first, second);
        assertThat(rig.claimNext()).isEmpty();
    }

    @Test
    void a_run_whose_time_has_not_come_is_passed_over_until_then() {
        var rig = rig("");
        var later = rig.aRun()
                .notBefore(rig.clock.instant().plus(Duration.ofMinutes(5)))
                .queued();

        assertThat(rig.claimNext()).isEmpty();
        assertThat(rig.placeOf(later).why()).isEqualTo("it waits until 2024-02-29T12:05:00Z");

        rig.clock.advance(Duration.ofMinutes(5));
        assertThat(rig.claimNext()).hasValue(later);
    }

    @Test
    void no_more_runs_are_under_way_than_the_limit_of_all_runs_allows() {
        var rig = RunRig.with(1, "", "", List.of(), FIT);
        var holder = rig.aRun().of("fit_job").started();
        var waiting = rig.aRun().of("fit_job").queued();

        assertThat(rig.claimNext()).isEmpty();
        assertThat(rig.placeOf(waiting).why())
                .isEqualTo("it waits for all runs together (1 of 1 held by run " + holder + ")");
    }

    @Test
    void every_limit_is_known_with_who_holds_it_although_nobody_waits() {
        var rig = rig("team/night=3");
        var holder = rig.aRun().of("load_job").started();

        assertThat(rig.limits())
                .extracting(limit -> limit.limit().words() + " " + limit.held() + " of "
                        + limit.limit().size())
                .containsExactly("all runs together 1 of 10", "pool archive 1 of 2");
        assertThat(rig.limits().get(1).holders()).extracting(SlotHolder::runId).containsExactly(holder);
    }

    @Test
    void a_run_that_waits_for_its_pool_holds_up_nobody_behind_it() {
        var rig = rig("");
        rig.aRun().started();
        rig.aRun().started();
        var blocked = rig.aRun().withPriority(9).queued();
        var free = rig.aRun().of("fit_job").queued();

        assertThat(rig.claimNext()).hasValue(free);
        assertThat(rig.claimNext()).isEmpty();
        assertThat(rig.run(blocked).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void a_run_that_needs_two_slots_waits_until_both_are_free() {
        var rig = rig("");
        var holder = rig.aRun().started();
        var big = rig.aRun().of("load_all_job").queued();

        assertThat(rig.claimNext()).isEmpty();

        rig.change(holder, run -> run.succeed(rig.clock.instant()));
        assertThat(rig.claimNext()).hasValue(big);
    }

    @Test
    void a_job_that_asks_for_more_than_its_pool_has_takes_the_whole_pool() {
        var rig = RunRig.with(10, "", "archive=1", List.of(ARCHIVE), LOAD, LOAD_ALL);

        var big = rig.aRun().of("load_all_job").queued();

        assertThat(rig.claimNext()).hasValue(big);
    }

    @Test
    void the_configuration_replaces_the_size_of_a_pool_and_zero_closes_it() {
        var rig = RunRig.with(10, "", "archive=0", List.of(ARCHIVE), LOAD);
        var waiting = rig.aRun().queued();

        assertThat(rig.claimNext()).isEmpty();
        assertThat(rig.placeOf(waiting).why()).isEqualTo("it waits for pool archive (0 of 0 held)");
    }

    @Test
    void a_pool_that_nobody_sizes_has_one_slot() {
        var rig = RunRig.with(10, "", "", List.of(), LOAD);
        rig.aRun().queued();
        rig.aRun().queued();

        assertThat(rig.claimNext()).isPresent();
        assertThat(rig.claimNext()).isEmpty();
    }

    @Test
    void slots_are_free_again_however_a_run_ends() {
        var rig = RunRig.with(10, "", "archive=1", List.of(), LOAD);
        var first = rig.aRun().queued();
        for (var ending : List.<java.util.function.Consumer<Run>>of(
                run -> run.succeed(rig.clock.instant()),
                run -> run.cancel("stopped", rig.clock.instant()),
                run -> run.fail("node pit-2 was lost", rig.clock.instant()),
                run -> run.giveBack("its node was lost before it began"))) {
            var claimed = rig.claimNext().orElseThrow();
            var next = rig.aRun().queued();
            assertThat(rig.claimNext()).isEmpty();

            rig.change(claimed, ending);

            assertThat(rig.placeOf(next).blockedBy()).isEmpty();
        }
        assertThat(rig.run(first).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void a_tag_is_limited_whatever_its_value() {
        var rig = rig("team=1");
        rig.aRun().of("fit_job").tagged("team", "red").started();
        var blocked = rig.aRun().of("fit_job").tagged("team", "blue").queued();
        var free = rig.aRun().of("fit_job").queued();

        assertThat(rig.placeOf(blocked).why()).startsWith("it waits for tag team (1 of 1 held by run");
        assertThat(rig.claimNext()).hasValue(free);
        assertThat(rig.claimNext()).isEmpty();
    }

    @Test
    void a_tag_is_limited_for_each_of_its_values() {
        var rig = rig("track/*=1");
        rig.aRun().of("fit_job").tagged("track", "monza").started();
        var blocked = rig.aRun().of("fit_job").tagged("track", "monza").queued();
        var free = rig.aRun().of("fit_job").tagged("track", "spa").queued();

        assertThat(rig.placeOf(blocked).why()).startsWith("it waits for tag track=monza");
        assertThat(rig.claimNext()).hasValue(free);
        assertThat(rig.claimNext()).isEmpty();
    }

    @Test
    void a_tag_is_limited_for_one_of_its_values_and_zero_lets_none_through() {
        var rig = rig("env/prod=0, track/*=3");
        var blocked = rig.aRun().of("fit_job").tagged("env", "prod").queued();
        var free = rig.aRun().of("fit_job").tagged("env", "dev").queued();

        assertThat(rig.placeOf(blocked).why()).isEqualTo("it waits for tag env=prod (0 of 0 held)");
        assertThat(rig.claimNext()).hasValue(free);
        assertThat(rig.claimNext()).isEmpty();
    }

    @Test
    void a_limit_that_is_not_understood_is_named_with_what_is_allowed() {
        assertThatThrownBy(() -> TagLimit.parse("team=2,track:monza"))
                .hasMessage("pitwall.queue.tag-limits has 'track:monza'; allowed is a list with commas of"
                        + " TAG=NUMBER, TAG/VALUE=NUMBER and TAG/*=NUMBER");
    }

    @Test
    void a_waiting_run_knows_its_place_the_limits_that_apply_and_who_holds_each_slot() {
        var rig = rig("track/*=2");
        var holder = rig.aRun().tagged("track", "spa").started();
        var other = rig.aRun().of("load_job").started();
        rig.aRun().withPriority(1).queued();
        var run = rig.aRun().tagged("track", "spa").queued();
        rig.aRun().queued();

        var place = rig.placeOf(run);

        assertThat(place.place()).isEqualTo(2);
        assertThat(place.waiting()).isEqualTo(3);
        assertThat(place.limits())
                .extracting(limit -> limit.limit().words() + " " + limit.held() + "/"
                        + limit.limit().size() + (limit.blocks() ? " blocks" : ""))
                .containsExactly("all runs together 2/10", "tag track=spa 1/2", "pool archive 2/2 blocks");
        assertThat(place.blockedBy())
                .flatExtracting(LimitInForce::holders)
                .extracting(SlotHolder::runId)
                .containsExactly(holder, other);
    }

    @Test
    void a_paused_workspace_starts_nothing_whatever_may_exceed_the_limits_and_each_run_says_so() {
        var rig = rig("");
        var run = rig.aRun().of("fit_job").queued();
        rig.entities.doInTransaction(em -> rig.queueControl(em).startAnyway(run, "anna"));

        var anna = new Actor("anna", Means.PAGE, "127.0.0.1");
        var pause = rig.in(em -> rig.pauses(em).begin(Optional.of("small"), "new gearbox", anna));
        assertThat(rig.claimNext()).isEmpty();
        assertThat(rig.placeOf(run).why()).isEqualTo("it waits because workspace small is paused by anna: new gearbox");

        rig.in(em -> rig.pauses(em).end(pause.id(), anna));
        assertThat(rig.claimNext()).hasValue(run);
    }

    @Test
    void a_run_that_is_under_way_has_no_place_in_the_queue() {
        var rig = rig("");
        var run = rig.aRun().started();

        assertThat(rig.<Optional<QueuePlace>>in(em -> rig.places(em).of(run))).isEmpty();
    }

    @Test
    void an_operator_may_let_a_run_start_above_every_limit_and_its_slots_count_all_the_same() {
        var rig = RunRig.with(1, "track/*=1", "archive=1", List.of(), LOAD);
        rig.aRun().tagged("track", "spa").started();
        var urgent = rig.aRun()
                .tagged("track", "spa")
                .notBefore(rig.clock.instant().plus(Duration.ofHours(1)))
                .queued();

        rig.entities.doInTransaction(em -> rig.queueControl(em).startAnyway(urgent, "anna"));

        assertThat(rig.placeOf(urgent).blockedBy()).isEmpty();
        assertThat(rig.claimNext()).hasValue(urgent);
        assertThat(rig.placeOf(rig.aRun().queued()).limits().get(0).held()).isEqualTo(2);
        assertThat(rig.journalOf(urgent)).contains("RUN_QUEUE_CHANGED anna starts it at once, above its limits");
        assertThat(rig.facts.fired()).contains(new RunFact.Queued(urgent, "load_job"));
    }

    @Test
    void an_operator_may_change_the_priority_of_a_run_that_waits() {
        var rig = rig("");
        rig.aRun().of("fit_job").queued();
        var later = rig.aRun().of("fit_job").queued();

        var before = rig.in(em -> rig.queueControl(em).changePriority(later, 3, "anna"));

        assertThat(before).isZero();
        assertThat(rig.claimNext()).hasValue(later);
        assertThat(rig.journalOf(later)).contains("RUN_QUEUE_CHANGED anna changed its priority from 0 to 3");
    }

    @Test
    void a_run_that_does_not_wait_is_left_alone() {
        var rig = rig("");
        var run = rig.aRun().started();

        assertThatThrownBy(() ->
                        rig.entities.doInTransaction(em -> rig.queueControl(em).startAnyway(run, "anna")))
                .isInstanceOf(NotInQueue.class)
                .hasMessage("run " + run + " is STARTED; only one that is QUEUED can be started anyway");
    }

    @Test
    void two_nodes_that_look_at_once_never_take_one_slot_twice() throws Exception {
        var rig = RunRig.with(10, "", "archive=1", List.of(), LOAD);
        rig.aRun().queued();
        rig.aRun().queued();

        var threads = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var looks = threads.invokeAll(
                    java.util.Collections.<java.util.concurrent.Callable<Optional<Long>>>nCopies(8, rig::claimNext));
            var taken = 0;
            for (var look : looks) {
                taken += look.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
