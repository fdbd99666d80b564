package dev.pitwall.dagster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.f1.demo.DemonstrationDeployment;
import dev.pitwall.orchestration.run.Launch;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.testing.Shares;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The import as the batch runtime of the real server does it. */
@ArquillianTest
@Shares(DemonstrationDeployment.class)
class DagsterImportServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Inject
    private Launch launch;

    @Inject
    private RunHistory history;

    @Test
    void a_person_launches_it_and_again_and_everything_comes_once() {
        var first = imported();
        var second = imported();

        assertThat(counts(first))
                .containsExactly(
                        "look_at_dagster 0 0 0",
                        "import_runs 13 13 0",
                        "import_events 193 193 0",
                        "import_ticks 13 13 0");
        assertThat(counts(second))
                .containsExactly(
                        "look_at_dagster 0 0 0", "import_runs 13 0 13", "import_events 0 0 0", "import_ticks 13 0 13");
        assertThat(history.newest(
                        RunFilter.ALL.tagged(Optional.of(new RunFilter.Tag("imported", "dagster"))),
                        Long.MAX_VALUE,
                        100))
                .hasSize(13)
                .allMatch(Run::imported);
    }

    private List<String> counts(Run run) {
        return history.steps(run.id()).stream()
                .map(step -> step.step() + " " + step.readCount() + " " + step.writeCount() + " " + step.filterCount())
                .toList();
    }

    private Run imported() {
        // The fixture's name: its class is not in the WAR
        var config = Json.createObjectBuilder()
                .add("schema", "dagster_of_the_pitlane")
                .build();
        var run = launch.launch("import_dagster_history_job", config, Optional.empty(), "ada")
                .runId();
        await().atMost(PATIENCE)
                .until(() -> history.find(run).orElseThrow().status().finished());
        var ended = history.find(run).orElseThrow();
        assertThat(ended.status()).as(ended.reason()).isEqualTo(RunStatus.SUCCESS);
        return ended;
    }
}
