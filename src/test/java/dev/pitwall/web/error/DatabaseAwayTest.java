package dev.pitwall.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.web.RenderedPages;
import dev.pitwall.web.frame.LastPages;
import dev.pitwall.web.frame.Page;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void a_lost_connection_is_known_however_deep_it_is_wrapped() {
        var lost = new SQLException("Communications link failure", "08S01");

        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new RuntimeException("no pool", lost))))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("pool is empty")))
                .isTrue();
    }

    @Test
    void a_refused_statement_and_a_failure_of_our_own_are_no_absence() {
        assertThat(DatabaseAway.isCauseOf(new RuntimeException(new SQLException("Duplicate entry", "23000"))))
                .isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException("08S01"))).isFalse();
        var round = new IllegalStateException("one");
        round.initCause(new IllegalStateException("two", round));
        assertThat(DatabaseAway.isCauseOf(round)).isFalse();
    }

    @Test
    void the_last_page_says_its_age_above_its_content() {
        var view = ErrorViews.ofDatabaseAway(false);
        var html = RenderedPages.html(Page.of("error/error.jte", view.what()).with("view", view));
        var times = RenderedPages.frame("Runs", dev.pitwall.orchestration.security.Role.VIEWER)
                .times();
        var kept = new LastPages.Kept(html, times.now().minus(Duration.ofMinutes(3)));

        var aged = AgedPage.html(kept, times);

        assertThat(aged)
                .contains("This page is as it was <time datetime=\"2024-03-01T13:02:09Z\"")
                .contains("3 min ago");
        assertThat(aged.indexOf("strip-away")).isLessThan(aged.indexOf("<main id=\"content\""));
    }
}
