package dev.pitwall.orchestration.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInFailureTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private final SignInFailure failure = new SignInFailure(new SignInFailure.Key("ada", "192.0.2.7"), NOON);

    @Test
    void four_failures_lock_nobody_out() {
        fail(4);

        assertThat(failure.lockedAt(NOON)).isEmpty();
    }

    @Test
    void the_fifth_locks_for_half_a_minute_and_each_further_one_for_twice_as_long() {
        fail(5);
        assertThat(failure.lockedAt(NOON)).contains(NOON.plusSeconds(30));

        fail(1);
        assertThat(failure.lockedAt(NOON)).contains(NOON.plusSeconds(60));
    }

    @Test
    void the_lock_never_lasts_longer_than_sixteen_minutes() {
        fail(60);

        assertThat(failure.lockedAt(NOON)).contains(NOON.plus(Duration.ofMinutes(16)));
        assertThat(failure.lockedAt(NOON.plus(Duration.ofMinutes(16)))).isEmpty();
    }

    @Test
    void failures_of_an_hour_ago_are_forgotten() {
        fail(4);

        failure.count(NOON.plus(Duration.ofMinutes(61)), SignInGuard.ALLOWED);

        assertThat(failure.lockedAt(NOON.plus(Duration.ofMinutes(61)))).isEmpty();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            failure.count(NOON, SignInGuard.ALLOWED);
        }
    }
}
