package dev.pitwall.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Deployed;
import dev.pitwall.testing.TestServers;
import dev.pitwall.web.browser.PageTour.Look;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A newcomer starts Pitwall on an empty database and does what the overview proposes, by clicking what it offers and nothing else. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ArquillianTest
class FirstMinuteBrowserIT {

    private static final double PATIENCE = 240_000;

    private static PageTour tour;
    private static Page page;

    @Deployment(testable = false)
    static WebArchive pitwallOnAnEmptyDatabase() {
        List.of("ml_project_dev", "tableau_data", "dagster_logs_dev").forEach(Database.shared()::dropSchema);
        return Deployed.pitwall();
    }

    @BeforeAll
    static void open() {
        tour = new PageTour(
                "http://127.0.0.1:" + System.getProperty("pitwall.test.http.port"), TestServers.ADMIN_TOKEN);
        page = tour.at("/", Look.WIDE_LIGHT);
    }

    @AfterAll
    static void close() {
        tour.close();
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

    private static void overview() {
        page.locator(".brand").click();
    }
}
