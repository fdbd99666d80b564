package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.batch.BatchFact.DecisionTaken;
import dev.pitwall.orchestration.definition.JobDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the journal of a run says of its decisions. */
class StepRecordDatabaseTest {

    private final RunRig rig = RunRig.of(JobDefinition.of("load_job", "Loads."));

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    @Test
    void a_decision_stands_in_the_journal_with_where_it_led_and_by_which_answer() {
        var run = rig.aRun().started();

        isTaken(run, "MORE", "read_rows");
        isTaken(run, "*", "tell");

        assertThat(rig.journalOf(run))
                .containsExactly("DECISION enough led to read_rows by MORE", "DECISION enough led to tell");
    }

    private void isTaken(long run, String on, String to) {
        rig.entities.doInTransaction(em -> new StepRecord(em, RunRig.journal(em))
                .decided(new DecisionTaken(run, rig.clock.instant(), "enough", on, to)));
    }
}
