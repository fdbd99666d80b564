package dev.pitwall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Times BERLIN = new Times(ZoneId.of("Europe/Berlin"), Instant.parse("2024-03-01T13:05:09Z"));

    @Test
    void a_time_of_the_readers_day_is_written_without_date_and_with_zone() {
        var moment = BERLIN.moment(Instant.parse("2024-03-01T13:02:00Z"));

        assertThat(moment.absolute()).isEqualTo("14:02:00 CET");
        assertThat(moment.relative()).isEqualTo("3 min ago");
        assertThat(moment.iso()).isEqualTo("2024-03-01T13:02:00Z");
    }

    @Test
    void a_time_of_another_day_is_written_with_its_date() {
        assertThat(BERLIN.moment(Instant.parse("2024-07-01T13:02:00Z")).absolute())
                .isEqualTo("2024-07-01 15:02:00 CEST");
    }

    @Test
    void a_time_to_come_says_in() {
        assertThat(BERLIN.moment(Instant.parse("2024-03-01T16:10:00Z")).relative())
                .isEqualTo("in 3 h");
    }

    @Test
    void a_duration_has_the_digits_that_matter_at_its_size() {
        assertThat(Times.duration(Duration.ofMillis(420))).isEqualTo("0.42 s");
        assertThat(Times.duration(Duration.ofMillis(4200))).isEqualTo("4.2 s");
        assertThat(Times.duration(Duration.ofSeconds(65))).isEqualTo("1 min 05 s");
        assertThat(Times.duration(Duration.ofMinutes(123))).isEqualTo("2 h 03 min");
        assertThat(Times.duration(Duration.ofHours(76))).isEqualTo("3 d 4 h");
        assertThat(Times.duration(Duration.ofMillis(59_970))).isEqualTo("1 min 00 s");
    }
}
