package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.batch.runtime.BatchStatus;
import org.junit.jupiter.api.Test;

class RunStatusTest {

    @Test
    void every_move_is_allowed_exactly_when_the_table_has_it() {
        for (var from : RunStatus.values()) {
            for (var to : RunStatus.values()) {
                if (from.next().contains(to)) {
                    assertThat(from.moveTo(to, 7)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.moveTo(to, 7))
                            .isInstanceOf(IllegalRunMove.class)
                            .hasMessageContaining("run 7 is " + from + " and cannot become " + to);
                }
            }
        }
    }

    @Test
    void a_run_that_is_over_can_only_go_back_into_the_queue() {
        assertThat(RunStatus.FINISHED)
                .containsExactlyInAnyOrder(RunStatus.CANCELED, RunStatus.FAILURE, RunStatus.SUCCESS)
                .allSatisfy(over -> assertThat(over.next()).isSubsetOf(RunStatus.QUEUED));
    }

    @Test
    void nothing_runs_without_having_been_taken_from_the_queue() {
        assertThat(RunStatus.values())
                .filteredOn(status -> status.next().contains(RunStatus.STARTING))
                .containsExactly(RunStatus.QUEUED);
        assertThat(RunStatus.values())
                .filteredOn(status -> status.next().contains(RunStatus.STARTED))
                .containsExactly(RunStatus.STARTING);
    }

    @Test
    void only_a_run_that_a_node_holds_can_reach_its_end_or_be_asked_to_stop() {
        assertThat(RunStatus.UNDER_WAY)
                .containsExactlyInAnyOrder(RunStatus.STARTING, RunStatus.STARTED, RunStatus.CANCELING);
        for (var status : RunStatus.values()) {
            if (!RunStatus.UNDER_WAY.contains(status)) {
                assertThat(status.next()).doesNotContain(RunStatus.SUCCESS, RunStatus.CANCELING);
            }
        }
        assertThat(RunStatus.CANCELING.next()).doesNotContain(RunStatus.QUEUED, RunStatus.STARTED);
    }

    @Test
    void a_run_that_reached_its_end_stays_there() {
        assertThat(RunStatus.SUCCESS.next()).isEmpty();
        assertThat(RunStatus.SUCCESS.restartable()).isFalse();
    }

    @Test
    void every_status_can_reach_an_end() {
        for (var status : RunStatus.values()) {
            assertThat(status.finished() || status.next().stream().anyMatch(RunStatus::finished))
                    .as(status.name())
                    .isTrue();
        }
    }

    @Test
    void a_run_under_way_is_never_called_canceled_before_its_job_execution_has_ended() {
        assertThat(SettledStatus.of(BatchStatus.STOPPING)).isEmpty();
        assertThat(SettledStatus.of(BatchStatus.STARTED)).isEmpty();
        assertThat(SettledStatus.of(BatchStatus.STOPPED)).hasValue(RunStatus.CANCELED);
    }

    @Test
    void every_batch_status_that_ends_an_execution_ends_the_run() {
        for (var status : BatchStatus.values()) {
            SettledStatus.of(status)
                    .ifPresent(settled -> assertThat(settled.finished()).isTrue());
        }
        assertThat(SettledStatus.of(BatchStatus.COMPLETED)).hasValue(RunStatus.SUCCESS);
        assertThat(SettledStatus.of(BatchStatus.FAILED)).hasValue(RunStatus.FAILURE);
        assertThat(SettledStatus.of(BatchStatus.ABANDONED)).hasValue(RunStatus.FAILURE);
    }
}
