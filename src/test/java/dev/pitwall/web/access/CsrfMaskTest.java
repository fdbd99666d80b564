package dev.pitwall.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfMaskTest {

    private static final String TOKEN = "q7GmN2xk3vWb0cYt";

    @Test
    void a_token_looks_different_each_time_and_never_like_itself() {
        var one = CsrfMask.masked(TOKEN);
        var other = CsrfMask.masked(TOKEN);

        assertThat(one).isNotEqualTo(other).doesNotContain(TOKEN);
        assertThat(CsrfMask.hides(one, TOKEN)).isTrue();
        assertThat(CsrfMask.hides(other, TOKEN)).isTrue();
    }

    @Test
    void neither_the_bare_token_nor_the_mask_of_another_nor_rubbish_is_accepted() {
        assertThat(CsrfMask.hides(TOKEN, TOKEN)).isFalse();
        assertThat(CsrfMask.hides(CsrfMask.masked("q7GmN2xk3vWb0cYu"), TOKEN)).isFalse();
        assertThat(CsrfMask.hides("%%%", TOKEN)).isFalse();
        assertThat(CsrfMask.hides("", TOKEN)).isFalse();
    }
}
