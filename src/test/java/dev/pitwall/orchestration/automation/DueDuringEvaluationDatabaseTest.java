package dev.pitwall.orchestration.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.CatchUp;
import dev.pitwall.orchestration.definition.RunRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Found by killing servers: a slow evaluation passed over what became due while it worked. */
class DueDuringEvaluationDatabaseTest {

    private static final Instant ONE = Instant.parse("2024-02-29T13:00:00Z");
    private static final Instant TWO = Instant.parse("2024-02-29T14:00:00Z");

    @BeforeAll
    static void tables() {
        AutomationRig.makeTables();
    }

    @Test
    void a_tick_that_becomes_due_while_an_earlier_one_is_evaluated_is_not_lost() {
        var rigs = new AtomicReference<AutomationRig>();
        var rig = AutomationRig.with(Yard.with(
                Yard.schedule("hourly", "0 * * * *").catchingUp(CatchUp.ALL).requesting(due -> {
                    rigs.get().clock.set(TWO.plusSeconds(1));
                    return RunRequest.of(AutomationRig.SWEEP);
                })));
        rigs.set(rig);

        rig.clock.set(TWO.minusSeconds(1));
        rig.look("hourly");
        rig.lookAfter(Duration.ofSeconds(1), "hourly");

        assertThat(rig.ticks("hourly")).extracting(Tick::dueAt).containsExactly(TWO, ONE);
    }
}
