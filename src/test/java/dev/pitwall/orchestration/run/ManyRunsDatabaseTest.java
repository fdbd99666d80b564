package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.run.ManyRuns.Outcome;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Means;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done to many runs is done to each that allows it, and is in the audit trail for each. */
class ManyRunsDatabaseTest {

    private static final JobDefinition<?> LOAD = JobDefinition.of("load_job", "Loads a session.");
    private static final Actor ANNA = new Actor("anna", Means.PAGE, "127.0.0.1");

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    private final RunRig rig = RunRig.of(LOAD);

    @Test
    void one_run_that_refuses_stops_none_of_the_others() {
        var waiting = rig.aRun().queued();
        var over = rig.aRun().failed("broken");
        var underWay = rig.aRun().started();

        var outcomes = rig.in(em -> rig.manyRuns(em).terminate(List.of(waiting, over, 999_999L, underWay), ANNA));

        assertThat(outcomes).extracting(Outcome::done).containsExactly(true, false, false, true);
        assertThat(outcomes.get(1).refusal().orElseThrow()).contains("is FAILURE and cannot become CANCELING");
        assertThat(rig.run(waiting).status()).isEqualTo(RunStatus.CANCELED);
        assertThat(rig.run(underWay).status()).isEqualTo(RunStatus.CANCELING);
        assertThat(rig.audit()).containsExactly("anna terminated run " + waiting, "anna terminated run " + underWay);
    }

    @Test
    void each_run_that_is_executed_again_names_the_run_that_was_made() {
        var first = rig.aRun().failed("broken");
        var second = rig.aRun().failed("broken");

        var outcomes = rig.in(em -> rig.manyRuns(em).executeAgain(List.of(first, second, first), ANNA));

        assertThat(outcomes).hasSize(2).allMatch(Outcome::done);
        assertThat(outcomes)
                .extracting(outcome -> rig.run(outcome.made().orElseThrow()).root())
                .containsExactly(first, second);
    }

    @Test
    void many_failed_runs_are_restarted_as_themselves() {
        var failed = rig.aRun().failed("broken");

        var outcomes = rig.in(em -> rig.manyRuns(em).restart(List.of(failed), ANNA));

        assertThat(outcomes).containsExactly(new Outcome(failed, Optional.empty(), Optional.empty()));
        assertThat(rig.run(failed).status()).isEqualTo(RunStatus.QUEUED);
    }
}
