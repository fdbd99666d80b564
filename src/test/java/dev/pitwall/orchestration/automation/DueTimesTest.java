package dev.pitwall.orchestration.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.CatchUp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DueTimesTest {

    private static final Timing HOURLY = new Timing.AtTimes(new CronTimes("0 * * * *", ZoneOffset.UTC));
    private static final Instant FIVE = Instant.parse("2024-03-02T05:00:00Z");
    private static final Instant SIX = Instant.parse("2024-03-02T06:00:00Z");
    private static final Instant SEVEN = Instant.parse("2024-03-02T07:00:00Z");

    @Test
    void a_tick_on_time_is_evaluated_whatever_the_policy() {
        for (var policy : CatchUp.values()) {
            assertThat(DueTimes.of(FIVE, FIVE.plusSeconds(2), HOURLY, policy).evaluated())
                    .containsExactly(FIVE);
        }
    }

    @Test
    void skip_drops_what_was_missed_and_counts_it() {
        var due = DueTimes.of(FIVE, SEVEN.plusSeconds(600), HOURLY, CatchUp.SKIP);

        assertThat(due.evaluated()).isEmpty();
        assertThat(due.missed()).isEqualTo(3);
    }

    @Test
    void skip_still_evaluates_the_tick_that_is_on_time_after_missed_ones() {
        var due = DueTimes.of(FIVE, SEVEN.plusSeconds(1), HOURLY, CatchUp.SKIP);

        assertThat(due.evaluated()).containsExactly(SEVEN);
        assertThat(due.missed()).isEqualTo(2);
    }

    @Test
    void last_makes_up_for_the_latest_missed_tick_only() {
        assertThat(DueTimes.of(FIVE, SEVEN.plusSeconds(600), HOURLY, CatchUp.LAST)
                        .evaluated())
                .containsExactly(SEVEN);
    }

    @Test
    void last_makes_up_for_nothing_when_a_tick_is_on_time() {
        assertThat(DueTimes.of(FIVE, SEVEN.plusSeconds(1), HOURLY, CatchUp.LAST).evaluated())
                .containsExactly(SEVEN);
    }

    @Test
    void all_makes_up_for_every_missed_tick_oldest_first() {
        assertThat(DueTimes.of(FIVE, SEVEN.plusSeconds(600), HOURLY, CatchUp.ALL)
                        .evaluated())
                .containsExactly(FIVE, SIX, SEVEN);
    }

    @Test
    void the_next_tick_is_the_first_after_those_that_were_settled() {
        var due = DueTimes.of(FIVE, SEVEN.plusSeconds(600), HOURLY, CatchUp.ALL);

        var next = new Timing.GoingOnAfter(due.latest(), HOURLY).after(FIVE, SEVEN.plusSeconds(4_000));

        assertThat(next).isEqualTo(Instant.parse("2024-03-02T08:00:00Z"));
    }
}
