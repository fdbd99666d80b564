package dev.pitwall.orchestration.automation;

import static dev.pitwall.orchestration.automation.AutomationRig.DUST;
import static dev.pitwall.orchestration.automation.AutomationRig.SWEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunKeys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a preview shows, and that nothing of it has happened until it is committed. */
class PreviewDatabaseTest {

    private static final Optional<String> ITS_OWN = Optional.empty();

    private final AtomicReference<String> delivery = new AtomicReference<>("leaves-1");

    @BeforeAll
    static void makeTables() {
        AutomationRig.makeTables();
    }

    private AutomationRig rigWithASensor() {
        return AutomationRig.with(Yard.with(SensorDefinition.of(
                        "watch",
                        "Watches.",
                        context -> {
                            var found = delivery.get();
                            if (found.equals(context.cursor().orElse(""))) {
                                return SensorResult.skip("nothing has fallen since " + found);
                            }
                            return SensorResult.request(RunRequest.of(SWEEP).withRunKey(found))
                                    .remembering(found);
                        },
                        SWEEP)
                .startingDisabled()));
    }

    private static Previews previews(AutomationRig rig) {
        return rig.beans.get(Previews.class);
    }

    private static List<Run> runs(AutomationRig rig) {
        return rig.beans.get(RunHistory.class).newest(RunFilter.ALL, Long.MAX_VALUE, 100);
    }

    @Test
    void a_preview_shows_the_runs_and_the_cursor_and_does_nothing() throws Exception {
        var rig = rigWithASensor();

        var preview = previews(rig).of("watch", ITS_OWN);

        assertThat(preview.status()).isEqualTo(TickStatus.SUCCESS);
        assertThat(preview.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.runKey()).hasValue("leaves-1"));
        assertThat(preview.cursorAfter()).hasValue("leaves-1");
        assertThat(runs(rig)).isEmpty();
        assertThat(rig.ticks("watch")).isEmpty();
        assertThat(rig.automation("watch").cursor()).isEmpty();
    }

    @Test
    void a_preview_with_another_cursor_shows_what_would_be_skipped_and_why() throws Exception {
        var preview = previews(rigWithASensor()).of("watch", Optional.of("leaves-1"));

        assertThat(preview.status()).isEqualTo(TickStatus.SKIPPED);
        assertThat(preview.reason()).isEqualTo("nothing has fallen since leaves-1");
    }

    @Test
    void a_committed_preview_is_a_tick_with_its_run_and_cursor_even_when_the_sensor_is_off() throws Exception {
        var rig = rigWithASensor();
        var preview = previews(rig).of("watch", ITS_OWN);

        var tick = previews(rig).commit("watch", ITS_OWN, preview.fingerprint());

        assertThat(rig.lastTick("watch").id()).isEqualTo(tick);
        assertThat(rig.lastTick("watch").status()).isEqualTo(TickStatus.SUCCESS);
        assertThat(rig.automation("watch").cursor()).hasValue("leaves-1");
        assertThat(rig.automation("watch").enabled()).isFalse();
        assertThat(runs(rig))
                .singleElement()
                .satisfies(run -> assertThat(run.cause().kind()).isEqualTo(CauseKind.SENSOR));
    }

    @Test
    void a_preview_that_has_changed_is_not_committed() throws Exception {
        var rig = rigWithASensor();
        var preview = previews(rig).of("watch", ITS_OWN);
        delivery.set("leaves-2");

        assertThatThrownBy(() -> previews(rig).commit("watch", ITS_OWN, preview.fingerprint()))
                .isInstanceOf(PreviewChanged.class);

        assertThat(runs(rig)).isEmpty();
        assertThat(rig.automation("watch").cursor()).isEmpty();
        assertThat(rig.lastTick("watch").reason()).contains("nothing was done");
    }

    @Test
    void a_run_key_that_made_its_run_is_shown_and_makes_another_only_when_it_was_cleared() throws Exception {
        var rig = rigWithASensor();
        rig.automations().switchTo("watch", true, "ada");
        rig.look("watch");
        var first = runs(rig).get(0).id();
        rig.automations().resetCursor("watch", Optional.empty());

        assertThat(previews(rig).of("watch", ITS_OWN).runs().get(0).madeBefore())
                .hasValue(first);
        assertThat(rig.beans.get(RunKeys.class).askedForBy(CauseKind.SENSOR, "watch", 10))
                .singleElement()
                .satisfies(used -> assertThat(used.key()).isEqualTo("leaves-1"));
        rig.lookAfter(Duration.ofMinutes(1), "watch");
        assertThat(runs(rig)).hasSize(1);

        rig.automations().resetCursor("watch", Optional.empty());
        rig.beans.get(RunControl.class).terminate(first, "ada");
        rig.beans.get(RunKeys.class).clear("sweep_job", "leaves-1");
        rig.lookAfter(Duration.ofMinutes(1), "watch");
        assertThat(runs(rig)).hasSize(2);
    }

    @Test
    void a_condition_that_throws_is_shown_with_its_trace() throws Exception {
        var rig = AutomationRig.with(Yard.with(SensorDefinition.of(
                "watch",
                "Watches.",
                context -> {
                    throw new IllegalStateException("the API answers 500");
                },
                SWEEP)));

        var preview = previews(rig).of("watch", ITS_OWN);

        assertThat(preview.status()).isEqualTo(TickStatus.FAILURE);
        assertThat(preview.reason()).contains("the API answers 500");
        assertThat(preview.error().orElseThrow()).contains("at dev.pitwall");
        assertThat(rig.automation("watch").failuresInRow()).isZero();
    }

    @Test
    void a_request_for_a_job_that_the_sensor_may_not_start_is_shown_as_a_failure() throws Exception {
        var rig = AutomationRig.with(Yard.with(
                SensorDefinition.of("watch", "Watches.", context -> SensorResult.request(RunRequest.of(DUST)), SWEEP)));

        assertThat(previews(rig).of("watch", ITS_OWN).reason()).contains("dust_job", "allows [sweep_job]");
    }

    @Test
    void a_schedule_is_previewed_at_its_next_due_time() throws Exception {
        var rig = AutomationRig.with(Yard.with(Yard.schedule("nightly", "0 3 * * *")));

        var preview = previews(rig).of("nightly", ITS_OWN);

        assertThat(preview.about()).hasValue("the tick due at 2024-03-01T03:00:00Z");
        assertThat(preview.runs()).extracting(Preview.WantedRun::job).containsExactly("sweep_job");
    }
}
