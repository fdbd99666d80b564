package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void words_of_others_stay_words() {
        assertThat(Markdown.plain("a*b*_c_ [x](y) #1")).isEqualTo("a\\*b\\*\\_c\\_ \\[x\\](y) \\#1");
    }

    @Test
    void code_is_one_line_that_no_backtick_ends() {
        assertThat(Markdown.code("no `x`\n  at all ")).isEqualTo("`no ˋxˋ at all`");
        assertThat(Markdown.code(" ")).isEqualTo("(empty)");
    }
}
