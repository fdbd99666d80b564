package dev.pitwall.orchestration.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An orderly stop takes no more work, and waits for what is under way. */
class NodeWorkTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration NONE = Duration.ZERO;

    private final NodeWork work = new NodeWork();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void a_stop_waits_until_the_work_under_way_has_ended() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var ended = new CompletableFuture<Boolean>();
        work.execute(threads, () -> {
            await(mayEnd);
            ended.complete(true);
        });

        assertThat(work.stop(NONE)).isEqualTo(1);
        assertThat(ended).isNotDone();

        mayEnd.countDown();
        assertThat(work.stop(LONG)).isZero();
        assertThat(ended).isCompleted();
    }

    @Test
    void nothing_begins_once_the_node_was_told_to_stop() throws Exception {
        var done = new ArrayList<String>();
        work.unlessStopping(() -> done.add("before"));

        assertThat(work.stop(LONG)).isZero();
        work.unlessStopping(() -> done.add("after"));
        work.execute(Runnable::run, () -> done.add("after, elsewhere"));

        assertThat(done).containsExactly("before");
        assertThat(work.stopping()).isTrue();
    }

    @Test
    void a_part_that_is_handed_over_while_the_node_stops_is_done_and_waited_for() throws Exception {
        var done = new ArrayList<String>();
        var parts = new ArrayList<Runnable>();
        work.unlessStopping(look -> {
            assertThat(stopWithoutPatience()).isEqualTo(1);
            look.handOver(parts::add, () -> done.add("the part"));
        });

        assertThat(work.stop(NONE)).isEqualTo(1);
        parts.forEach(Runnable::run);

        assertThat(done).containsExactly("the part");
        assertThat(work.stop(LONG)).isZero();
    }

    @Test
    void work_that_fails_or_is_refused_by_its_executor_is_not_waited_for() throws Exception {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };

        assertThatThrownBy(() -> work.execute(full, () -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> work.execute(Runnable::run, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(work.stop(LONG)).isZero();
    }

    private int stopWithoutPatience() {
        try {
            return work.stop(NONE);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
