package dev.pitwall.orchestration.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One tick, one run, on whichever node; and none is lost with its node. */
class TickClaimDatabaseTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** A schedule's time limit and what is allowed beyond it. */
    private static final Duration CLAIM = Duration.ofSeconds(46);

    @BeforeAll
    static void makeTables() {
        AutomationRig.makeTables();
    }

    @Test
    void nodes_that_look_at_the_same_moment_make_one_tick_and_one_run() throws InterruptedException {
        var yard = Yard.with(Yard.schedule("minutely", "* * * * *"));
        var first = AutomationRig.with(yard);
        var nodes = List.of(first, first.startedAgainWith(yard), first.startedAgainWith(yard));
        for (var round = 1; round <= 5; round++) {
            nodes.forEach(node -> node.clock.advance(A_MINUTE));

            atTheSameMoment(nodes, node -> node.look("minutely"));

            assertThat(first.ticks("minutely")).hasSize(round);
            assertThat(runs(first)).isEqualTo(round);
        }
    }

    @Test
    void a_tick_claimed_by_another_node_is_left_alone() {
        var other = new AtomicReference<AutomationRig>();
        var evaluations = new AtomicInteger();
        var yard = Yard.with(SensorDefinition.of(
                "watch",
                "Watches.",
                context -> {
                    if (evaluations.incrementAndGet() == 1) {
                        other.get().look("watch");
                    }
                    return SensorResult.skip("nothing there");
                },
                AutomationRig.SWEEP));
        var one = AutomationRig.with(yard);
        other.set(one.startedAgainWith(yard));
        other.get().clock.advance(A_MINUTE);

        one.lookAfter(A_MINUTE, "watch");

        assertThat(evaluations).hasValue(1);
        assertThat(one.ticks("watch")).hasSize(1);
    }

    @Test
    void a_tick_whose_node_was_lost_is_evaluated_by_another_when_its_claim_has_run_out_and_only_that_one_counts() {
        var yard = Yard.with(Yard.schedule("daily", "0 13 * * *"));
        var lost = AutomationRig.with(yard);
        var other = lost.startedAgainWith(yard);
        var left = new ArrayList<Runnable>();
        lost.clock.advance(Duration.ofHours(1));
        other.clock.set(lost.clock.instant());
        lost.beans.get(Evaluations.class).evaluateIfDue("daily", left::add);

        other.look("daily");
        assertThat(runs(other)).isZero();
        other.lookAfter(CLAIM, "daily");
        assertThat(runs(other)).isEqualTo(1);
        left.forEach(Runnable::run);

        assertThat(runs(other)).isEqualTo(1);
        assertThat(other.ticks("daily")).extracting(Tick::status).containsExactly(TickStatus.SUCCESS);
    }

    private static long runs(AutomationRig rig) {
        return rig.beans
                .get(RunHistory.class)
                .newest(RunFilter.ALL, Long.MAX_VALUE, 50)
                .size();
    }

    private static void atTheSameMoment(List<AutomationRig> nodes, Consumer<AutomationRig> what)
            throws InterruptedException {
        var go = new CountDownLatch(1);
        var threads = nodes.stream()
                .map(node -> new Thread(() -> {
                    try {
                        go.await();
                        what.accept(node);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        go.countDown();
        for (var thread : threads) {
            thread.join(20_000);
        }
    }
}
