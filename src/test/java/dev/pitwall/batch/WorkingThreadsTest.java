package dev.pitwall.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkingThreadsTest {

    private final WorkingThreads threads = new WorkingThreads();

    @Test
    void between_two_steps_there_is_nothing_to_interrupt() {
        threads.enter(1);
        threads.leave(1);

        assertThat(threads.interrupt(1)).isZero();
        assertThat(threads.wasInterrupted(1)).isFalse();
        assertThat(threads.executions()).isEmpty();
    }

    @Test
    void an_interrupt_that_the_step_did_not_notice_does_not_reach_what_its_thread_does_next() {
        threads.enter(1);

        assertThat(threads.interrupt(1)).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        threads.leave(1);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(threads.wasInterrupted(1)).isTrue();
    }
}
