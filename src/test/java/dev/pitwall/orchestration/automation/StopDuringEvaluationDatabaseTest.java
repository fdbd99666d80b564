package dev.pitwall.orchestration.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.node.NodeWork;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Found on a server that undeployed within seconds: transactions of sensors stayed open, and their locks with them. */
class StopDuringEvaluationDatabaseTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch evaluating = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeAll
    static void makeTables() {
        AutomationRig.makeTables();
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void a_stop_waits_until_the_tick_of_a_sensor_that_is_being_evaluated_is_committed() throws Exception {
        var rig = AutomationRig.with(Yard.with(slowSensor()));
        var work = rig.beans.get(NodeWork.class);
        rig.clock.advance(Duration.ofHours(1));
        rig.beans.get(Evaluations.class).evaluateIfDue("watch", threads);
        evaluating.await(LONG.toSeconds(), TimeUnit.SECONDS);

        assertThat(work.stop(Duration.ZERO)).isEqualTo(1);
        assertThat(rig.lastTick("watch").status()).isEqualTo(TickStatus.STARTED);

        mayEnd.countDown();
        assertThat(work.stop(LONG)).isZero();
        assertThat(rig.lastTick("watch").status()).isEqualTo(TickStatus.SUCCESS);
    }

    @Test
    void a_node_that_was_told_to_stop_takes_no_tick() throws Exception {
        var rig = AutomationRig.with(Yard.with(slowSensor()));
        mayEnd.countDown();

        rig.beans.get(NodeWork.class).stop(LONG);
        rig.lookAfter(Duration.ofHours(1), "watch");

        assertThat(rig.ticks("watch")).isEmpty();
    }

    private SensorDefinition slowSensor() {
        return SensorDefinition.of(
                "watch",
                "Watches.",
                context -> {
                    evaluating.countDown();
                    mayEnd.await(LONG.toSeconds(), TimeUnit.SECONDS);
                    return SensorResult.request(RunRequest.of(AutomationRig.SWEEP));
                },
                AutomationRig.SWEEP);
    }
}
