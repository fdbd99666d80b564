package dev.pitwall.orchestration.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases are those of Dagster's guide "Customizing a schedule's execution timezone", on real zones. */
class CronTimesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    void a_daily_time_is_read_in_the_zone_summer_and_winter() {
        assertThat(after("0 9 * * *", VIENNA, "2024-01-10T00:00:00Z")).isEqualTo("2024-01-10T08:00:00Z");
        assertThat(after("0 9 * * *", VIENNA, "2024-07-10T00:00:00Z")).isEqualTo("2024-07-10T07:00:00Z");
    }

    @Test
    void a_daily_time_that_the_clocks_leap_over_is_due_at_the_end_of_the_gap() {
        // 2024-03-10, 02:00 EST becomes 03:00 EDT.
        assertThat(next("30 2 * * *", NEW_YORK, "2024-03-09T00:00:00Z", 3))
                .containsExactly(
                        Instant.parse("2024-03-09T07:30:00Z"),
                        Instant.parse("2024-03-10T07:00:00Z"),
                        Instant.parse("2024-03-11T06:30:00Z"));
    }

    @Test
    void a_daily_time_that_comes_twice_is_due_once_at_the_second_of_the_two() {
        // 2024-11-03, 02:00 EDT becomes 01:00 EST.
        assertThat(next("30 1 * * *", NEW_YORK, "2024-11-02T00:00:00Z", 3))
                .containsExactly(
                        Instant.parse("2024-11-02T05:30:00Z"),
                        Instant.parse("2024-11-03T06:30:00Z"),
                        Instant.parse("2024-11-04T06:30:00Z"));
    }

    @Test
    void a_daily_time_is_found_from_within_the_doubled_hour() {
        assertThat(after("30 1 * * *", NEW_YORK, "2024-11-03T05:45:00Z")).isEqualTo("2024-11-03T06:30:00Z");
        assertThat(after("30 1 * * *", NEW_YORK, "2024-11-03T06:30:00Z")).isEqualTo("2024-11-04T06:30:00Z");
        assertThat(after("30 1 * * *", NEW_YORK, "2024-11-03T06:45:00Z")).isEqualTo("2024-11-04T06:30:00Z");
    }

    @Test
    void an_hourly_schedule_is_due_in_both_of_the_doubled_hours() {
        assertThat(next("30 * * * *", NEW_YORK, "2024-11-03T04:00:00Z", 4))
                .containsExactly(
                        Instant.parse("2024-11-03T04:30:00Z"),
                        Instant.parse("2024-11-03T05:30:00Z"),
                        Instant.parse("2024-11-03T06:30:00Z"),
                        Instant.parse("2024-11-03T07:30:00Z"));
    }

    @Test
    void an_hourly_schedule_goes_on_hour_by_hour_over_the_gap() {
        assertThat(next("30 * * * *", NEW_YORK, "2024-03-10T06:00:00Z", 3))
                .containsExactly(
                        Instant.parse("2024-03-10T06:30:00Z"),
                        Instant.parse("2024-03-10T07:30:00Z"),
                        Instant.parse("2024-03-10T08:30:00Z"));
    }

    @Test
    void every_quarter_of_an_hour_stays_a_quarter_of_an_hour_where_the_clocks_move_by_half_an_hour() {
        var ticks = next("*/15 * * * *", LORD_HOWE, "2024-04-06T13:00:00Z", 16);

        for (var i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i)).isEqualTo(ticks.get(i - 1).plusSeconds(900));
        }
    }

    @Test
    void a_due_time_is_never_before_or_at_the_instant_it_is_asked_for() {
        for (var cron : List.of("30 2 * * *", "0 3 * * *", "59 1 * * 0", "*/7 * * * *", "0 */3 * * *")) {
            var instant = Instant.parse("2024-10-26T20:00:00Z");
            for (var i = 0; i < 200; i++) {
                var due = new CronTimes(cron, VIENNA).after(instant);
                assertThat(due).as("%s after %s", cron, instant).isAfter(instant);
                instant = instant.plusSeconds(311);
            }
        }
    }

    @Test
    void a_cron_that_is_none_is_refused_with_its_text_and_what_is_allowed() {
        assertThatThrownBy(() -> new CronTimes("61 * * * *", VIENNA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("61 * * * *")
                .hasMessageContaining("minute hour day month weekday");
    }

    private static String after(String cron, ZoneId zone, String instant) {
        return new CronTimes(cron, zone).after(Instant.parse(instant)).toString();
    }

    private static List<Instant> next(String cron, ZoneId zone, String instant, int count) {
        var times = new CronTimes(cron, zone);
        return Stream.iterate(times.after(Instant.parse(instant)), times::after)
                .limit(count)
                .toList();
    }
}
