package dev.pitwall.f1.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoTimelineTest {

    private static final Instant START = Instant.parse("2026-08-22T09:00:00Z");

    private final DemoAnchor anchor = DemoAnchor.beginning(START);

    @Test
    void it_begins_near_today_on_a_saturday_before_the_last_practice_is_published() {
        Instant demo = DemoTimeline.demoTime(anchor, START);

        assertThat(Duration.between(START, demo).abs()).isLessThan(Duration.ofDays(30));
        assertThat(demo.atZone(java.time.ZoneOffset.UTC).getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SATURDAY);
    }

    @Test
    void time_never_runs_back_over_a_season_and_a_half() {
        Instant last = Instant.MIN;
        for (long second = 0; second < 200 * 60; second++) {
            Instant demo = DemoTimeline.demoTime(anchor, START.plusSeconds(second));
            assertThat(demo).isAfter(last);
            last = demo;
        }
    }

    @Test
    void a_quick_restart_changes_nothing() {
        DemoAnchor seen = anchor.seen(START.plusSeconds(300));

        DemoAnchor resumed = seen.resumed(START.plusSeconds(360));

        assertThat(DemoTimeline.demoTime(resumed, START.plusSeconds(360)))
                .isEqualTo(DemoTimeline.demoTime(anchor, START.plusSeconds(360)));
    }

    @Test
    void a_server_that_was_away_goes_on_with_the_next_weekend_and_the_same_seasons() {
        DemoAnchor seen = anchor.seen(START.plus(Duration.ofMinutes(25)));

        DemoAnchor resumed = seen.resumed(START.plus(Duration.ofDays(9)));

        assertThat(resumed.weekend()).isEqualTo(anchor.weekend() + 3);
        assertThat(resumed.firstSeason()).isEqualTo(anchor.firstSeason());
        assertThat(resumed.begunAt()).isEqualTo(START.plus(Duration.ofDays(9)));
    }

    @Test
    void a_fixed_epoch_needs_no_memory() {
        DemoClock clock = new DemoClock(new SettableClock("2026-08-22T09:00:00Z"), Optional.of(START));

        assertThat(clock.isFixed()).isTrue();
        assertThat(clock.now()).isEqualTo(DemoTimeline.demoTime(anchor, START));
    }
}
