package dev.pitwall.f1.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LapTimeTest {

    @ParameterizedTest
    @CsvSource({"1:29.179,89179", "58.321,58321", "1:02:03.456,3723456", "1:00.000,60000", "29.5,29500", "90,90000"})
    void a_written_time_is_read_to_the_millisecond(String written, int millis) {
        assertThat(LapTime.parse(written)).contains(LapTime.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.000", "-1:29.179", "1:29,179", "NaN", "1:29.1791", "+1 LAP"})
    void what_is_not_a_time_is_not_read(String written) {
        assertThat(LapTime.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 58_321, 60_000, 89_179, 3_599_999, 3_600_000, 3_723_456})
    void writing_and_reading_give_the_same_time(int millis) {
        LapTime time = LapTime.ofMillis(millis);

        assertThat(LapTime.parse(time.format())).contains(time);
    }

    @Test
    void zero_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> LapTime.ofMillis(0))
                .hasMessageContaining("0 ms")
                .hasMessageContaining("allowed");
    }
}
