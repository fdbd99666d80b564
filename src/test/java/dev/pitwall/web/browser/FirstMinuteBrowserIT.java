package dev.pitwall.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.pitwall.start.LaunchedProduct;
import dev.pitwall.testing.TestServers;
import dev.pitwall.web.browser.PageTour.Look;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A newcomer starts Pitwall by {@code mvn}, does what the overview proposes, by clicking what it offers and nothing else, kills it, and
 * starts it again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstMinuteBrowserIT {

    private static final double PATIENCE = 240_000;

    private static LaunchedProduct pitwall;
    private static PageTour tour;
    private static Page page;

    @BeforeAll
    static void start() throws IOException {
        pitwall = LaunchedProduct.withoutData(TestServers.ADMIN_TOKEN);
        pitwall.start();
        tour = new PageTour(pitwall.address(), TestServers.ADMIN_TOKEN);
        page = tour.at("/", Look.WIDE_LIGHT);
    }

    @AfterAll
    static void close() {
        if (tour != null) {
            tour.close();
        }
        pitwall.close();
    }

    @Test
    @Order(1)
    void the_overview_comes_alive_by_itself() {
        assertThat(page.locator(".strip")).containsText("DEMONSTRATION");
        assertThat(page.locator("#latest-prediction")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#failed-title")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator(".health")).containsText("1 run failed");
        assertThat(page.locator(".chart .mark-run").first()).isVisible();
    }

    @Test
    @Order(2)
    void the_failed_run_says_its_cause_and_is_mended_by_a_restart() {
        overview();
        page.getByText("See why it failed").click();
        assertThat(page.locator(".failure .cause")).containsText("unit");
        assertThat(page.locator(".failure .cause")).containsText("°F");

        page.getByText("Restart", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".confirm[open] button").click();

        assertThat(page.locator("h1 + .state")).hasText("SUCCESS", new HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    @Order(3)
    void a_sensor_says_why_it_skipped() {
        overview();
        page.getByText("Each tick says its reason").click();

        assertThat(page.locator("tbody")).containsText("SKIPPED", new ContainsTextOptions().setTimeout(PATIENCE));
    }

    @Test
    @Order(4)
    void a_job_is_launched_from_its_form() {
        overview();
        page.getByText("The form is made from the job's config").click();
        page.locator("#launch button.button-primary").click();

        assertThat(page.locator(".flash-done")).containsText("is in the queue");
        assertThat(page.url()).contains("/runs/");
    }

    @Test
    @Order(5)
    void the_strip_is_put_away_and_stays_away() {
        overview();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put this away"))
                .click();
        assertThat(page.locator("#first-title")).hasCount(0);
        page.reload();

        assertThat(page.locator("#first-title")).hasCount(0);
    }

    @Test
    @Order(6)
    void a_killed_maven_leaves_no_process_and_the_next_start_has_all_data() throws IOException {
        page.navigate(pitwall.address() + "/runs");
        var runs = page.locator("tbody tr");
        var before = runs.count();
        var servers = pitwall.servers();
        assertThat(servers).hasSize(2);

        pitwall.killMaven();
        pitwall.awaitGone(servers);
        pitwall.start();
        page.reload();

        assertThat(runs.nth(before - 1)).isVisible();
    }

    private static void overview() {
        page.locator(".brand").click();
    }
}
