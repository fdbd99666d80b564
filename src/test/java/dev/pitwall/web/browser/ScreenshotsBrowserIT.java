package dev.pitwall.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Deployed;
import dev.pitwall.testing.TestServers;
import dev.pitwall.web.browser.PageTour.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of {@code docs/pages/} from the demonstration on an empty database:
 * {@code mvn verify -DskipUnitTests -Dit.test=ScreenshotsBrowserIT -Dpitwall.pages.pictures=docs/pages}.
 */
@EnabledIfSystemProperty(
        named = ScreenshotsBrowserIT.FOLDER,
        matches = ".+",
        disabledReason = "it writes into docs/pages")
@ArquillianTest
class ScreenshotsBrowserIT {

    static final String FOLDER = "pitwall.pages.pictures";

    private static final double PATIENCE = 240_000;
    private static final Look WIDE = Look.WIDE_LIGHT;
    private static final Look DARK = new Look(ColorScheme.DARK, 1280, true);
    private static final Look PHONE = new Look(ColorScheme.LIGHT, 390, true);

    @Deployment(testable = false)
    static WebArchive pitwallOnAnEmptyDatabase() {
        List.of("ml_project_dev", "tableau_data", "dagster_logs_dev").forEach(Database.shared()::dropSchema);
        return Deployed.pitwall();
    }

    @Test
    void each_page_has_its_picture() throws IOException {
        var folder = Files.createDirectories(Path.of(System.getProperty(FOLDER)));
        var address = "http://127.0.0.1:" + System.getProperty("pitwall.test.http.port");
        try (var tour = new PageTour(address, TestServers.ADMIN_TOKEN)) {
            var page = tour.at("/", WIDE);
            assertThat(page.locator("#latest-prediction")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#failed-title")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            var failed = page.locator("#failed-title")
                    .locator("xpath=../..")
                    .locator("a.job-name")
                    .first()
                    .getAttribute("href");
            var prediction = page.locator("#latest-prediction + a").getAttribute("href");
            for (var shown : pages(failed, prediction).entrySet()) {
                page.navigate(address + shown.getValue());
                picture(page, folder, shown.getKey(), WIDE);
            }
            page.navigate(address + "/");
            picture(page, folder, "overview-dark", DARK);
            picture(page, folder, "overview-phone", PHONE);
            page.navigate(address + failed);
            picture(page, folder, "run-failed-phone", PHONE);
            page.navigate(address + prediction);
            picture(page, folder, "prediction-dark", DARK);
            picture(page, folder, "prediction-phone", PHONE);
        }

        assertThat(folder.resolve("overview.png")).isNotEmptyFile();
    }

    private static Map<String, String> pages(String failed, String prediction) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", "/");
        pages.put("runs", "/runs");
        pages.put("run-failed", failed);
        pages.put("jobs", "/jobs");
        pages.put("job", "/jobs/F1_Predictor/F1_Prediction_Job");
        pages.put("automation", "/automation");
        pages.put("sensor", "/automation/practice_data_sensor");
        pages.put("schedule", "/automation/update_calendar_schedule");
        pages.put("why", "/why?job=load_weather_forcast_data_job");
        pages.put("pauses", "/pauses");
        pages.put("assets", "/assets");
        pages.put("lineage", "/assets/lineage");
        pages.put("asset", "/assets/raw_session_data");
        pages.put("backfill", "/backfills/new?asset=weather_forcast");
        pages.put("sources", "/sources");
        pages.put("races", "/races");
        pages.put("prediction", prediction);
        pages.put("predictions", "/predictions");
        pages.put("models", "/predictions/models");
        pages.put("accuracy", "/predictions/accuracy");
        pages.put("alerts", "/alerts");
        pages.put("people", "/people");
        pages.put("system", "/system");
        pages.put("account", "/account");
        pages.put("search", "/search?q=calendar");
        return pages;
    }

    private static void picture(Page page, Path folder, String name, Look look) {
        PageTour.look(page, look);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(false));
    }
}
