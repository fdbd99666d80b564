package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import jakarta.json.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run may be executed again with a changed config and on other terms. */
class LaunchAgainDatabaseTest {

    record Rounds(int rounds) implements RunConfig {}

    private static final JobDefinition<?> LOAD = JobDefinition.of("load_job", "Loads rounds.", new Rounds(1));

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    private final RunRig rig = RunRig.of(LOAD);

    private Submission launchAgain(long earlier, LaunchTerms terms) {
        var config = Json.createObjectBuilder().add("rounds", 5).build();
        return rig.in(em -> rig.launch(em).launchAgain(earlier, "load_job", config, terms, "anna"));
    }

    @Test
    void the_new_run_has_the_changed_config_and_descends_from_the_first() {
        var first = rig.aRun().forPartition("2024-02-29").tagged("team", "red").failed("broken");

        var made =
                launchAgain(first, new LaunchTerms(Optional.of("once"), Map.of("team", "blue"), 3, Optional.empty()));

        var run = rig.run(made.runId());
        assertThat(run.config()).isEqualTo("{\"rounds\":5}");
        assertThat(run.root()).isEqualTo(first);
        assertThat(run.cause().reference()).hasValue(first);
        assertThat(run.partition()).map(Object::toString).hasValue("2024-02-29");
        assertThat(run.tags()).isEqualTo(Map.of("team", "blue"));
        assertThat(run.priority()).isEqualTo(3);
        assertThat(rig.run(first).status()).isEqualTo(RunStatus.FAILURE);
    }

    @Test
    void a_run_of_a_job_that_is_gone_cannot_be_executed_again_and_the_jobs_that_are_there_are_named() {
        var run = rig.aRun().of("gone_job").failed("broken");

        assertThatThrownBy(() ->
                        rig.entities.doInTransaction(em -> rig.control(em).executeAgain(run, Optional.empty(), "anna")))
                .isInstanceOf(UnknownJob.class)
                .hasMessage("no workspace defines the job 'gone_job'; defined are [load_job]");
    }

    @Test
    void a_run_that_is_not_there_cannot_be_executed_again() {
        assertThatThrownBy(() -> launchAgain(999_999, LaunchTerms.USUAL)).isInstanceOf(UnknownRun.class);
        assertThat(rig.runs()).isEmpty();
    }
}
