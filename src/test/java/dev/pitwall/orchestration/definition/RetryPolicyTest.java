package dev.pitwall.orchestration.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetryPolicy DOUBLING = RetryPolicy.times(5)
            .after(Duration.ofSeconds(10))
            .backingOff(2)
            .withJitter(0)
            .atMostAfter(Duration.ofMinutes(1));

    @Test
    void each_delay_is_the_factor_times_the_one_before_up_to_the_longest() {
        assertThat(DOUBLING.delayOf(1, 0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(DOUBLING.delayOf(2, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(DOUBLING.delayOf(3, 0.5)).isEqualTo(Duration.ofSeconds(40));
        assertThat(DOUBLING.delayOf(4, 0.5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(DOUBLING.delayOf(1_000, 0.5)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void chance_shortens_and_lengthens_a_delay_by_the_jitter() {
        var jittered = DOUBLING.withJitter(0.2);

        assertThat(jittered.delayOf(1, 0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(jittered.delayOf(1, 0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(jittered.delayOf(1, 1)).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void a_policy_that_cannot_be_meant_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> RetryPolicy.times(-1)).hasMessage("retries are -1; allowed are 0 to 1000");
        assertThatThrownBy(() -> DOUBLING.backingOff(0.5)).hasMessage("back-off factor is 0.5; allowed are 1 and more");
        assertThatThrownBy(() -> DOUBLING.backingOff(Double.NaN)).hasMessageStartingWith("back-off factor is NaN");
        assertThatThrownBy(() -> DOUBLING.withJitter(1.1)).hasMessage("jitter is 1.1; allowed are 0 to 1");
        assertThatThrownBy(() -> DOUBLING.after(Duration.ofSeconds(-1)))
                .hasMessage("delay of a retry is PT-1S; allowed are zero and more");
    }

    @Test
    void a_tag_replaces_its_part_of_the_policy_and_nothing_else() {
        var changed = DOUBLING.overriddenBy(Map.of("pitwall/retries", "9", "team", "red"));

        assertThat(changed.retries()).isEqualTo(9);
        assertThat(changed.delay()).isEqualTo(DOUBLING.delay());
        assertThat(changed.from()).isEqualTo(RetryPolicy.RetryFrom.FAILED_STEP);
        assertThatThrownBy(() -> DOUBLING.overriddenBy(Map.of("pitwall/retries", "many")))
                .hasMessage("tag pitwall/retries is 'many'; allowed is a number from 0 to 1000");
    }
}
