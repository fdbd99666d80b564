package dev.pitwall.f1.timing.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JsonStreamTest {

    @Test
    void a_byte_order_mark_and_both_line_ends_are_read() {
        JsonStream stream =
                read("\uFEFF00:00:05.037{\"Status\":\"Inactive\"}\r\n01:35:42.872{\"Status\":\"Aborted\"}\n");

        assertThat(stream.lines())
                .extracting(StreamLine::at)
                .containsExactly(Duration.ofMillis(5_037), Duration.ofMillis(5_742_872));
        assertThat(stream.refused()).isEmpty();
        assertThat(stream.endsInsideLine()).isFalse();
    }

    @Test
    void a_damaged_line_is_kept_with_its_number_and_the_others_count() {
        JsonStream stream = read("00:00:01.000{\"a\":1}\n00:00:02.000{\"a\":\n[1]\n00:00:03.000{\"a\":3}\n");

        assertThat(stream.lines()).extracting(StreamLine::number).containsExactly(1L, 4L);
        assertThat(stream.refused())
                .extracting(refused -> refused.sentence())
                .containsExactly(
                        "x:2: line is '00:00:02.000{\"a\":'; allowed is HH:MM:SS.mmm and a JSON object",
                        "x:3: line is '[1]'; allowed is HH:MM:SS.mmm and a JSON object");
    }

    @Test
    void a_file_that_is_cut_off_says_so() {
        assertThat(read("00:00:01.000{\"a\":1}\n00:00:02.000{\"a\"").endsInsideLine())
                .isTrue();
        assertThat(read("00:00:01.000{\"a\":1}").endsInsideLine()).isFalse();
        assertThat(read("").lines()).isEmpty();
    }

    private static JsonStream read(String text) {
        return JsonStream.read(text.getBytes(StandardCharsets.UTF_8), "x");
    }
}
