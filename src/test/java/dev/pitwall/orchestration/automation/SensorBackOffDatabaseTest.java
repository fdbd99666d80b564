package dev.pitwall.orchestration.automation;

import static dev.pitwall.orchestration.automation.AutomationRig.SWEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a sensor that goes on failing, or whose timing is edited, is tried again. */
class SensorBackOffDatabaseTest {

    private final AtomicBoolean broken = new AtomicBoolean(true);

    @BeforeAll
    static void makeTables() {
        AutomationRig.makeTables();
    }

    private AutomationRig rigWithASensorEvery(Duration interval) {
        return AutomationRig.with(Yard.with(SensorDefinition.of(
                        "watch",
                        "Watches.",
                        context -> {
                            if (broken.get()) {
                                throw new IllegalStateException("the API answers 500");
                            }
                            return SensorResult.skip("nothing yet");
                        },
                        SWEEP)
                .every(interval)));
    }

    private static long secondsUntilNext(AutomationRig rig) {
        return Duration.between(rig.clock.instant(), rig.automation("watch").nextDue())
                .toSeconds();
    }

    @Test
    void each_failure_in_a_row_doubles_the_wait_up_to_half_an_hour() {
        var rig = rigWithASensorEvery(Duration.ofSeconds(30));
        var waits = new ArrayList<Long>();

        for (var failures = 0; failures < 9; failures++) {
            rig.look("watch");
            waits.add(secondsUntilNext(rig));
            rig.clock.set(rig.automation("watch").nextDue());
        }

        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1_800L, 1_800L, 1_800L);
        assertThat(rig.automation("watch").failuresInRow()).isEqualTo(9);
    }

    @Test
    void a_good_tick_brings_the_interval_back() {
        var rig = rigWithASensorEvery(Duration.ofSeconds(30));
        rig.look("watch");
        rig.lookAfter(Duration.ofMinutes(1), "watch");

        broken.set(false);
        rig.lookAfter(Duration.ofMinutes(5), "watch");

        assertThat(rig.automation("watch").failuresInRow()).isZero();
        assertThat(secondsUntilNext(rig)).isEqualTo(30);
    }

    @Test
    void an_interval_that_is_longer_than_half_an_hour_is_never_made_shorter() {
        var rig = rigWithASensorEvery(Duration.ofHours(2));
        rig.look("watch");
        rig.lookAfter(Duration.ofHours(2), "watch");

        assertThat(secondsUntilNext(rig)).isEqualTo(7_200);
    }

    @Test
    void a_person_can_have_it_evaluated_at_once() {
        var rig = rigWithASensorEvery(Duration.ofHours(2));
        rig.look("watch");
        broken.set(false);
        rig.clock.advance(Duration.ofMinutes(1));

        rig.automations().evaluateNow("watch");
        rig.look("watch");

        assertThat(rig.lastTick("watch").status()).isEqualTo(TickStatus.SKIPPED);
    }

    @Test
    void an_edited_cron_never_fires_the_past() {
        var rig = AutomationRig.with(Yard.with(Yard.schedule("nightly", "0 3 * * *")));
        rig.clock.advance(Duration.ofHours(1));

        // 12:30 is behind us today: the new cron is due tomorrow, whatever the old one had been waiting for.
        var edited = rig.startedAgainWith(Yard.with(Yard.schedule("nightly", "30 12 * * *")));
        edited.look("nightly");

        assertThat(edited.ticks("nightly")).isEmpty();
        assertThat(edited.automation("nightly").nextDue()).isEqualTo("2024-03-01T12:30:00Z");
    }

    @Test
    void a_cron_that_is_edited_while_a_tick_is_overdue_drops_that_tick() {
        var rig = AutomationRig.with(Yard.with(Yard.schedule("nightly", "0 3 * * *")));
        rig.clock.advance(Duration.ofHours(20));

        var edited = rig.startedAgainWith(Yard.with(Yard.schedule("nightly", "0 4 * * *")));
        edited.look("nightly");

        assertThat(edited.ticks("nightly")).isEmpty();
        assertThat(edited.automations().nextTicks("nightly", 5)).hasSize(5).isSorted();
    }
}
