package dev.pitwall.web.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import dev.pitwall.orchestration.run.ConfigField;
import dev.pitwall.orchestration.run.RunConfigsOfTests;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewBackfillPageTest {

    /** Of a job that bakes for a day. */
    public record Baking(
            @Setting(byPartition = true) LocalDate day,
            @Setting(unit = "loaves") int loaves) implements RunConfig {}

    @Test
    void what_every_partition_has_of_its_own_is_not_asked_for_all_of_them() {
        var job = JobDefinition.of("bake_job", "Bakes.", new Baking(null, 3));

        var asked = NewBackfillPage.asked(ConfigField.of(job, RunConfigsOfTests.configs()));

        assertThat(asked).extracting(ConfigField::name).containsExactly("loaves");
    }
}
