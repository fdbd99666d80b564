package dev.pitwall.web.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.web.frame.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextTickTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Times IN_LONDON = new Times(LONDON, Instant.parse("2026-03-01T00:00:00Z"));

    @Test
    void an_ordinary_tick_says_nothing_more_than_its_time() {
        var tick = tick("2026-03-28T01:30:00Z");

        assertThat(tick.clocks()).isEmpty();
        assertThat(tick.here()).isEmpty();
    }

    @Test
    void a_tick_at_the_end_of_a_gap_says_that_the_clocks_are_set_forward() {
        assertThat(tick("2026-03-29T01:00:00Z").clocks()).hasValue("the clocks are set forward, from 01:00 to 02:00");
        assertThat(tick("2026-03-29T02:00:00Z").clocks()).isEmpty();
    }

    @Test
    void a_local_time_that_comes_twice_says_which_of_the_two_it_is() {
        assertThat(tick("2026-10-25T00:30:00Z").clocks())
                .hasValue("the clocks are set back: 01:30 comes twice, and this is the first");
        assertThat(tick("2026-10-25T01:30:00Z").clocks())
                .hasValue("the clocks are set back: 01:30 comes twice, and this is the second");
    }

    @Test
    void a_reader_in_another_zone_sees_the_time_of_the_schedule_too() {
        var vienna = new Times(ZoneId.of("Europe/Vienna"), IN_LONDON.now());

        assertThat(NextTick.of(Instant.parse("2026-03-02T06:00:00Z"), Optional.of(LONDON), vienna)
                        .here())
                .hasValue("2026-03-02 06:00:00 GMT, Europe/London");
    }

    @Test
    void a_sensor_has_no_clock_of_its_own() {
        var tick = NextTick.of(Instant.parse("2026-10-25T00:30:00Z"), Optional.empty(), IN_LONDON);

        assertThat(tick.clocks()).isEmpty();
        assertThat(tick.here()).isEmpty();
    }

    private static NextTick tick(String at) {
        return NextTick.of(Instant.parse(at), Optional.of(LONDON), IN_LONDON);
    }
}
