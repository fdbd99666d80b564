package dev.pitwall.orchestration.automation;

import static dev.pitwall.orchestration.automation.AutomationRig.SWEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.CatchUp;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.pause.Pause;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditFilter;
import dev.pitwall.orchestration.security.AuditHistory;
import dev.pitwall.orchestration.security.Means;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pause keeps from happening, and what its end lets happen. */
class PauseDatabaseTest {

    private static final Actor ADA = new Actor("ada", Means.PAGE, "192.0.2.1");
    private static final Optional<String> EVERYTHING = Optional.empty();

    @BeforeAll
    static void makeTables() {
        AutomationRig.makeTables();
    }

    private static Pauses pauses(AutomationRig rig) {
        return rig.beans.get(Pauses.class);
    }

    private static int runs(AutomationRig rig) {
        return rig.beans
                .get(RunHistory.class)
                .newest(RunFilter.ALL, Long.MAX_VALUE, 100)
                .size();
    }

    /** Due at 12:10, 12:20, 12:30 while it is paused until 12:35, and next at 12:40. */
    @ParameterizedTest
    @CsvSource({"SKIP, 0", "LAST, 1", "ALL, 3"})
    void ticks_that_became_due_while_everything_was_paused_follow_the_catch_up_policy(CatchUp policy, int madeUpFor) {
        var rig = AutomationRig.with(
                Yard.with(Yard.schedule("often", "*/10 * * * *").catchingUp(policy)));
        var pause = pauses(rig).begin(EVERYTHING, "MySQL is upgraded", ADA);

        for (var minutes = 0; minutes < 35; minutes += 5) {
            rig.lookAfter(Duration.ofMinutes(5), "often");
        }
        assertThat(rig.ticks("often")).isEmpty();

        pauses(rig).end(pause.id(), ADA);
        rig.look("often");

        assertThat(rig.ticks("often")).hasSize(1);
        assertThat(runs(rig)).isEqualTo(madeUpFor);
        assertThat(rig.automation("often").nextDue()).isEqualTo("2024-02-29T12:40:00Z");
    }

    @Test
    void a_skipped_tick_says_that_a_pause_may_be_why() {
        var rig = AutomationRig.with(
                Yard.with(Yard.schedule("often", "*/10 * * * *").catchingUp(CatchUp.SKIP)));
        var pause = pauses(rig).begin(EVERYTHING, "MySQL is upgraded", ADA);
        rig.clock.advance(Duration.ofMinutes(35));
        pauses(rig).end(pause.id(), ADA);

        rig.look("often");

        assertThat(rig.lastTick("often").reason()).contains("3 ticks were missed while it was paused");
    }

    @Test
    void a_sensor_of_a_paused_workspace_is_not_evaluated_and_looks_once_when_it_ends() {
        var rig = AutomationRig.with(
                Yard.with(SensorDefinition.of("watch", "Watches.", context -> SensorResult.skip("nothing"), SWEEP)));
        var pause = pauses(rig).begin(Optional.of("yard"), "the yard is paved", ADA);

        rig.lookAfter(Duration.ofHours(1), "watch");
        assertThat(rig.ticks("watch")).isEmpty();

        pauses(rig).end(pause.id(), ADA);
        rig.look("watch");
        rig.look("watch");
        assertThat(rig.ticks("watch")).hasSize(1);
    }

    @Test
    void a_pause_is_in_the_audit_trail_with_its_reason_when_it_begins_and_when_it_ends() {
        var rig = AutomationRig.with(Yard.with(Yard.schedule("often", "*/10 * * * *")));

        var pause = pauses(rig).begin(Optional.of("yard"), "the yard is paved", ADA);
        pauses(rig).end(pause.id(), new Actor("bob", Means.TOKEN, "192.0.2.2"));

        var trail = rig.beans.get(AuditHistory.class).newest(AuditFilter.ALL, Long.MAX_VALUE, 10);
        assertThat(trail)
                .extracting(line -> line.account() + " " + line.action().orElseThrow() + " " + line.subject())
                .containsExactly(
                        "bob " + AuditAction.PAUSE_ENDED + " workspace yard",
                        "ada " + AuditAction.PAUSE_BEGUN + " workspace yard");
        assertThat(trail.get(1).after().json().getString("reason")).isEqualTo("the yard is paved");
        assertThat(pauses(rig).newest(10)).singleElement().satisfies(ended -> {
            assertThat(ended.endedBy()).hasValue("bob");
            assertThat(ended.lasts()).isFalse();
        });
    }

    @Test
    void a_second_pause_of_one_scope_is_refused_and_one_of_a_workspace_stands_beside_that_of_everything() {
        var rig = AutomationRig.with(Yard.with(Yard.schedule("often", "*/10 * * * *")));
        pauses(rig).begin(EVERYTHING, "one", ADA);

        assertThatThrownBy(() -> pauses(rig).begin(EVERYTHING, "two", ADA)).hasMessageContaining("is paused since");
        pauses(rig).begin(Optional.of("yard"), "three", ADA);

        assertThat(pauses(rig).active().pauses())
                .extracting(Pause::scope)
                .containsExactly("everything", "workspace yard");
    }

    @Test
    void a_pause_without_a_reason_or_of_no_workspace_is_refused_with_what_is_allowed() {
        var rig = AutomationRig.with(Yard.with(Yard.schedule("often", "*/10 * * * *")));

        assertThatThrownBy(() -> pauses(rig).begin(EVERYTHING, " ", ADA)).hasMessageContaining("reason is ' '");
        assertThatThrownBy(() -> pauses(rig).begin(Optional.of("garden"), "why", ADA))
                .hasMessageContaining("workspace is 'garden'; allowed are [yard]");
    }
}
