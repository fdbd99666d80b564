package dev.pitwall.orchestration.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a sensor may come to. */
class SensorResultDatabaseTest {

    @BeforeAll
    static void makeTables() {
        AutomationRig.makeTables();
    }

    @Test
    void a_sensor_may_ask_for_several_runs_in_one_tick_and_a_run_key_among_them_makes_one() {
        var rig = looking(SensorResult.request(List.of(
                        RunRequest.of(AutomationRig.SWEEP).withRunKey("monday"),
                        RunRequest.of(AutomationRig.SWEEP).withRunKey("tuesday"),
                        RunRequest.of(AutomationRig.SWEEP).withRunKey("monday")))
                .remembering("tuesday"));

        var tick = rig.lastTick("watch");
        assertThat(tick.status()).isEqualTo(TickStatus.SUCCESS);
        assertThat(tick.reason()).isEqualTo("2 runs requested, 1 made before with the same run key");
        assertThat(rig.beans.get(TickHistory.class).runs(tick.id()))
                .hasSize(2)
                .extracting(TickRun::made)
                .containsOnly(true);
        assertThat(rig.automation("watch").cursor()).hasValue("tuesday");
    }

    @Test
    void a_sensor_that_acted_without_a_run_says_so() {
        var rig = looking(SensorResult.acted("threw 12 old files away"));

        var tick = rig.lastTick("watch");
        assertThat(tick.status()).isEqualTo(TickStatus.SUCCESS);
        assertThat(tick.reason()).isEqualTo("threw 12 old files away");
        assertThat(rig.beans.get(TickHistory.class).runs(tick.id())).isEmpty();
    }

    @Test
    void a_sensor_that_skips_says_why() {
        var rig = looking(SensorResult.skip("no file since yesterday"));

        assertThat(rig.lastTick("watch").status()).isEqualTo(TickStatus.SKIPPED);
        assertThat(rig.lastTick("watch").reason()).isEqualTo("no file since yesterday");
    }

    private static AutomationRig looking(SensorResult result) {
        var rig = AutomationRig.with(
                Yard.with(SensorDefinition.of("watch", "Watches.", context -> result, AutomationRig.SWEEP)));
        rig.lookAfter(Duration.ofHours(1), "watch");
        return rig;
    }
}
