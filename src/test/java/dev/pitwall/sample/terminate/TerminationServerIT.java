package dev.pitwall.sample.terminate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.sample.SampleDeployment;
import dev.pitwall.sample.terminate.StubbornWorkspace.StopsBy;
import dev.pitwall.sample.terminate.StubbornWorkspace.StopsBy.Means;
import dev.pitwall.testing.Shares;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A run that is asked to stop is CANCELED when its thread has stopped, and not before; its reason says what it took. */
@ArquillianTest
@Shares(SampleDeployment.class)
class TerminationServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private RunRequests requests;

    @Inject
    private RunControl control;

    @Inject
    private RunHistory history;

    @Test
    void a_step_that_obeys_stop_is_not_interrupted() {
        var run = terminated(Means.STOP);

        assertThat(run.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.reason()).isEqualTo("anna asked it to stop, and it stopped");
        assertThat(StubbornWait.atWork()).isFalse();
    }

    @Test
    void a_step_that_obeys_only_the_interrupt_is_canceled_by_it_and_its_reason_says_so() {
        var run = terminated(Means.INTERRUPT);

        assertThat(run.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.reason())
                .startsWith("anna asked it to stop; its thread was interrupted, because it had not stopped within ")
                .endsWith(", and it stopped");
        assertThat(StubbornWait.atWork()).isFalse();
    }

    @Test
    void a_run_whose_step_obeys_nothing_is_canceling_until_its_thread_has_ended() {
        StubbornWait.holdFast();
        var runId = started(Means.RELEASE);

        control.terminate(runId, "anna");
        await().atMost(PATIENCE).until(() -> reason(runId).contains("obeys neither stop nor interrupt"));

        assertThat(StubbornWait.atWork()).isTrue();
        assertThat(history.find(runId).orElseThrow().status()).isEqualTo(RunStatus.CANCELING);

        StubbornWait.release();

        var run = finished(runId);
        assertThat(run.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.reason()).contains("its thread was interrupted").endsWith(", and it stopped");
        assertThat(StubbornWait.atWork()).isFalse();
    }

    private Run terminated(Means means) {
        var runId = started(means);
        control.terminate(runId, "anna");
        return finished(runId);
    }

    private long started(Means means) {
        var runId = requests.submit(RunRequest.of(StubbornWorkspace.WAIT, new StopsBy(means)), Cause.person("anna"))
                .runId();
        await().atMost(PATIENCE).until(StubbornWait::atWork);
        return runId;
    }

    private Run finished(long runId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> history.find(runId).orElseThrow(),
                        run -> run.status().finished());
    }

    private String reason(long runId) {
        return history.find(runId).orElseThrow().reason();
    }
}
