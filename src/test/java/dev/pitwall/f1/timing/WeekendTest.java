package dev.pitwall.f1.timing;

import static dev.pitwall.f1.timing.SessionKind.FP1;
import static dev.pitwall.f1.timing.SessionKind.FP2;
import static dev.pitwall.f1.timing.SessionKind.FP3;
import static dev.pitwall.f1.timing.SessionKind.Q;
import static dev.pitwall.f1.timing.SessionKind.SPRINT;
import static dev.pitwall.f1.timing.SessionKind.SQ;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekendTest {

    @ParameterizedTest
    @CsvSource({
        "Bahrain Grand Prix,2024-bahrain",
        "São Paulo Grand Prix,2024-sao-paulo",
        "70th Anniversary Grand Prix,2024-70th-anniversary",
        "Grand Prix,2024-round-3"
    })
    void the_slug_is_made_of_season_and_name(String name, String slug) {
        assertThat(weekend(name, WeekendFormat.CONVENTIONAL, Map.of()).slug()).isEqualTo(slug);
    }

    @Test
    void only_sessions_before_qualifying_may_be_used_for_a_prediction() {
        assertThat(weekend("A", WeekendFormat.CONVENTIONAL, Map.of()).sessionsBeforeQualifying())
                .containsExactly(FP1, FP2, FP3);
        assertThat(weekend("A", WeekendFormat.SPRINT, Map.of()).sessionsBeforeQualifying())
                .containsExactly(FP1);
        assertThat(weekend("A", WeekendFormat.SPRINT_QUALIFYING, Map.of()).sessionsBeforeQualifying())
                .containsExactly(FP1, SQ, SPRINT);
    }

    @Test
    void an_unknown_format_has_the_sessions_that_have_a_start() {
        Map<SessionKind, Instant> starts = Map.of(
                Q, Instant.parse("2031-03-02T12:00:00Z"),
                FP2, Instant.parse("2031-03-02T09:00:00Z"),
                FP1, Instant.parse("2031-03-01T09:00:00Z"));

        assertThat(weekend("A", WeekendFormat.of("two_day"), starts).sessionsBeforeQualifying())
                .containsExactly(FP1, FP2);
    }

    private static Weekend weekend(String name, WeekendFormat format, Map<SessionKind, Instant> starts) {
        return new Weekend(
                new WeekendKey(2024, 3), name, "ring", "The Ring", "Nowhere", format, LocalDate.of(2024, 3, 2), starts);
    }
}
