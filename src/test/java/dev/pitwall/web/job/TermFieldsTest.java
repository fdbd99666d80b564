package dev.pitwall.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.run.ConfigProblem;
import dev.pitwall.orchestration.run.LaunchTerms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermFieldsTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    @Test
    void a_time_is_one_of_the_readers_zone() {
        var typed =
                TermFields.of(Map.of("notBefore", "2024-03-01T14:05", "priority", "5", "tags", "team=red, urgent="));

        assertThat(typed.problems(VIENNA, NOW)).isEmpty();
        assertThat(typed.terms(VIENNA).notBefore()).contains(Instant.parse("2024-03-01T13:05:00Z"));
        assertThat(typed.terms(VIENNA).priority()).isEqualTo(5);
        assertThat(typed.terms(VIENNA).tags()).isEqualTo(Map.of("team", "red", "urgent", ""));
    }

    @Test
    void nothing_typed_is_a_launch_on_usual_terms() {
        assertThat(TermFields.of(Map.of()).terms(VIENNA)).isEqualTo(LaunchTerms.USUAL);
        assertThat(TermFields.of(Map.of()).isUsed()).isFalse();
    }

    @Test
    void each_field_that_does_not_fit_is_named() {
        var typed = TermFields.of(
                Map.of("notBefore", "2024-03-01T12:59", "priority", "1001", "tags", "team", "runKey", "k".repeat(201)));

        assertThat(typed.problems(VIENNA, NOW))
                .extracting(ConfigProblem::field)
                .containsExactly("runKey", "tags", "priority", "notBefore");
    }
}
