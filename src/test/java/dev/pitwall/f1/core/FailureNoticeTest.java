package dev.pitwall.f1.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.EndedRun;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunOutcome;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureNoticeTest {

    @Test
    void it_tells_job_step_root_cause_config_who_launched_it_and_where_to_look() {
        Announcement notice = notice(failed("SourceUnavailableException: no `answer`", 1));

        assertThat(notice.title()).isEqualTo("load_track_data_job failed (run 12)");
        assertThat(notice.text()).isEqualTo("Step `load_tracks` failed: `SourceUnavailableException: no 'answer'`");
        assertThat(notice.table().orElseThrow().rows())
                .containsExactly(
                        List.of("launched by", "load_track_data_schedule"),
                        List.of("partition", "2024-03-02"),
                        List.of("config", "{}"),
                        List.of("ran for", "2.5 s"));
        assertThat(notice.footer()).isEqualTo("f1_predictor_data · on node-a");
        assertThat(notice.link()).contains("/runs/12");
    }

    @Test
    void a_restart_that_fails_again_changes_the_message_of_the_run() {
        Announcement first = notice(failed("a", 1));
        Announcement second = notice(failed("b", 2));

        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.table().orElseThrow().rows()).contains(List.of("attempt", "2"));
    }

    @Test
    void the_engine_leaves_failures_of_every_workspace_to_the_sensor() {
        RunStatusSensorDefinition sensor =
                new CoreWorkspace().runStatusSensors().get(0);

        assertThat(sensor.replacesAlert()).isTrue();
        assertThat(sensor.startsEnabled()).isTrue();
        assertThat(sensor.watches(RunOutcome.FAILURE, "F1_Predictor", "F1_Prediction_Job"))
                .isTrue();
        assertThat(sensor.watches(RunOutcome.CANCELED, "F1_Predictor", "F1_Prediction_Job"))
                .isFalse();
    }

    private static Announcement notice(EndedRun run) {
        return FailureNotice.of(run)
                .fold(requested -> null, announced -> announced.announcements().get(0), skipped -> null, acted -> null);
    }

    private static EndedRun failed(String rootCause, int attempt) {
        Instant end = Instant.parse("2024-03-02T12:00:00Z");
        return new EndedRun(
                12,
                "f1_predictor_data",
                "load_track_data_job",
                RunOutcome.FAILURE,
                "step load_tracks failed",
                Optional.of("load_tracks"),
                Optional.of(rootCause),
                "{}",
                Optional.empty(),
                Optional.of(new PartitionKey("2024-03-02")),
                Map.of(),
                "load_track_data_schedule",
                attempt,
                Optional.of("node-a"),
                Optional.of(end.minusMillis(2500)),
                end);
    }
}
