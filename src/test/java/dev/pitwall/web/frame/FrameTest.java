package dev.pitwall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.security.Role;
import dev.pitwall.web.RenderedPages;
import dev.pitwall.web.error.ErrorView;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final Page PAGE = Page.of("error/error.jte", "There is nothing at this address")
            .with(
                    "view",
                    new ErrorView(
                            404,
                            "<script>alert(1)</script>",
                            "It may have been deleted.",
                            Optional.of("a1b2c3d4"),
                            new ErrorView.Nearest("/runs", "See all runs")));

    @Test
    void a_page_names_the_current_entry_of_the_navigation() {
        assertThat(RenderedPages.html(PAGE)).contains("<a href=\"/runs\" aria-current=\"page\">Runs</a>");
    }

    @Test
    void a_page_of_a_simulated_championship_says_so() {
        assertThat(RenderedPages.html(PAGE)).contains("<b>DEMONSTRATION</b>");
    }

    @Test
    void what_a_page_shows_is_text_and_never_markup() {
        assertThat(RenderedPages.html(PAGE))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_page_has_neither_inline_script_nor_inline_style() {
        assertThat(RenderedPages.html(PAGE))
                .doesNotContain(" style=\"")
                .doesNotContain(" onclick=")
                .doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void a_message_stands_once_above_the_content_and_links_the_result() {
        var html = RenderedPages.html(
                PAGE,
                RenderedPages.frame(Flash.parse(
                        Flash.done("Run 7 is queued.").linking("/runs/7").stored())));

        assertThat(html).contains("Run 7 is queued. <a href=\"/runs/7\">Show it</a>");
    }

    @Test
    void a_viewer_may_not_what_an_operator_may() {
        assertThat(RenderedPages.frame("Runs", Role.VIEWER).operator()).isFalse();
        assertThat(RenderedPages.frame("Runs", Role.ADMIN).operator()).isTrue();
    }

    @Test
    void each_entry_of_the_navigation_has_a_key_of_its_own() {
        var frame = RenderedPages.frame("Runs", Role.VIEWER);
        var clashing = new Navigation.Entry(15, "Orders", "/orders");

        assertThat(frame.key(frame.navigation().get(0))).isEqualTo("o");
        assertThat(frame.key(frame.navigation().get(1))).isEqualTo("r");
        assertThat(frame.key(clashing)).isEmpty();
    }
}
