package dev.pitwall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @Test
    void a_path_of_ours_is_kept_with_its_query_and_line() {
        assertThat(LocalAddress.of("/runs/7?level=ERROR#e-1042")).hasToString("/runs/7?level=ERROR#e-1042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "runs",
                "",
                "/runs?x= y"
            })
    void whatever_else_becomes_the_overview(String wanted) {
        assertThat(LocalAddress.of(wanted)).hasToString("/");
    }
}
