package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run key makes its run once, for ever, unless an operator clears it. */
class RunKeysDatabaseTest {

    private static final JobDefinition<?> LOAD = JobDefinition.of("load_job", "Loads a session.");

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    private final RunRig rig = RunRig.of(LOAD);

    private Submission ask(String key) {
        return rig.in(em -> rig.requests(em).submit(RunRequest.of(LOAD).withRunKey(key), Cause.person("anna")));
    }

    private void isOver(long run) {
        rig.change(run, made -> made.cancel("not needed", rig.clock.instant()));
    }

    @Test
    void a_key_makes_its_run_once_whatever_becomes_of_the_run() {
        var first = ask("monza");
        isOver(first.runId());

        assertThat(ask("monza")).isEqualTo(new Submission(first.runId(), false));
        assertThat(rig.runs()).hasSize(1);
    }

    @Test
    void a_cleared_key_makes_a_run_again_and_the_first_run_keeps_it() {
        var first = ask("monza");
        isOver(first.runId());

        var cleared = rig.in(em -> rig.keys(em).clear("load_job", "monza"));

        assertThat(cleared.runId()).isEqualTo(first.runId());
        assertThat(ask("monza").made()).isTrue();
        assertThat(rig.run(first.runId()).runKey()).hasValue("monza");
    }

    @Test
    void a_key_is_not_cleared_while_its_run_is_not_over() {
        var first = ask("monza");

        assertThatThrownBy(() -> rig.entities.doInTransaction(em -> rig.keys(em).clear("load_job", "monza")))
                .isInstanceOf(RunKeyInUse.class)
                .hasMessage("the run key 'monza' cannot be cleared while its run " + first.runId()
                        + " is QUEUED; terminate the run first");
        assertThat(ask("monza").made()).isFalse();
    }

    @Test
    void a_key_that_made_no_run_is_said_to_be_unknown() {
        assertThatThrownBy(() -> rig.entities.doInTransaction(em -> rig.keys(em).clear("load_job", "spa")))
                .isInstanceOf(UnknownRunKey.class);
    }

    @Test
    void keys_are_listed_newest_first_and_paged_by_the_number_of_their_run() {
        ask("monza");
        var second = ask("spa").runId();
        ask("suzuka");

        assertThat(rig.<List<RunKeys.KeyUse>>in(em -> rig.keys(em).newest("load_job", Long.MAX_VALUE, 2)))
                .extracting(RunKeys.KeyUse::key)
                .containsExactly("suzuka", "spa");
        assertThat(rig.<List<RunKeys.KeyUse>>in(em -> rig.keys(em).newest("load_job", second, 2)))
                .extracting(RunKeys.KeyUse::key)
                .containsExactly("monza");
    }
}
