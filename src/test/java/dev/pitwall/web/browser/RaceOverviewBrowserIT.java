package dev.pitwall.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.pitwall.sample.SampleDeployment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Shares;
import dev.pitwall.testing.TestServers;
import dev.pitwall.web.browser.PageTour.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How did a race go? Answered in Chromium, on the real server, for two races whose laps stand in the tables. */
@ArquillianTest
@Shares(SampleDeployment.class)
@RunAsClient
class RaceOverviewBrowserIT {

    private static final double PATIENCE = 240_000;
    private static final Look NO_SCRIPT = new Look(ColorScheme.LIGHT, 1280, false);
    private static final String RACE = "/races/2019-8";

    private static PageTour tour;

    @BeforeAll
    static void twoRaces() {
        tour = new PageTour(
                "http://127.0.0.1:" + System.getProperty("pitwall.test.http.port"), TestServers.ADMIN_TOKEN);
        var page = tour.at("/races", Look.WIDE_LIGHT);
        waitForTables(page);
        Database.shared()
                .execute("REPLACE INTO tableau_data.all_session_data (season, round_number, session_code, driver_code,"
                        + " lap_number, event_name, team_name, stint, compound, tyre_life_laps, track_status,"
                        + " race_position, pit_out_millis, pit_in_millis, lap_end_millis, deleted_reason, source_name,"
                        + " updated_at) VALUES "
                        + String.join(", ", laps()));
    }

    @AfterAll
    static void close() {
        tour.close();
        Database.shared()
                .execute(
                        "DELETE FROM tableau_data.all_session_data WHERE event_name IN ('Test Grand Prix', 'Other Grand Prix')");
    }

    @AfterEach
    void closePages() {
        tour.closePages();
    }

    @Test
    void a_race_is_found_in_the_navigation_and_tells_places_tyres_stops_and_flags() {
        var page = tour.at("/", Look.WIDE_LIGHT);
        page.locator(".nav a[href='/races']").click();
        page.getByRole(AriaRole.LINK, exactly("2019 Test Grand Prix")).click();

        assertThat(page.locator("h1")).hasText("2019 Test Grand Prix");
        var places = page.locator("img[src='" + RACE + "/places.svg']");
        assertThat(places).hasJSProperty("naturalWidth", 1180);
        assertThat(places).hasAttribute("alt", Pattern.compile(".*safety car laps 3 to 4.*"));
        assertThat(page.getByRole(AriaRole.REGION, exactly("Pit stops by lap"))).containsText("23.4 s");
        assertThat(page.getByRole(AriaRole.REGION, exactly("Track status by lap")))
                .containsText("3–4");
        page.getByText("Places after each lap as a table").click();
        assertThat(page.getByRole(AriaRole.REGION, exactly("Places after each lap"))
                        .locator("tbody tr")
                        .first())
                .containsText("AAA");
        page.getByText("Tyres as a list").click();
        assertThat(page.locator("#tyres").locator("xpath=ancestor::section")).containsText("laps 3–6: hard");
    }

    /** A rule inside the picture, since the page that shows it has no say over what is in it. */
    @Test
    void the_pictures_of_a_race_have_colours_for_dark_pages() {
        var page = tour.at(RACE, Look.WIDE_LIGHT);

        for (var picture : List.of("places", "tyres")) {
            var answer = page.request().get(tour.address() + RACE + "/" + picture + ".svg");

            assertThat(answer.text()).contains("@media (prefers-color-scheme: dark)");
            assertThat(answer.headers().get("content-security-policy")).contains("style-src 'unsafe-inline'");
        }
    }

    @Test
    void another_race_is_chosen_without_script() {
        var page = tour.at(RACE, NO_SCRIPT);

        page.getByLabel("Race", new Page.GetByLabelOptions().setExact(true)).selectOption("2019-9");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();

        assertThat(page).hasURL(tour.address() + "/races/2019-9");
        assertThat(page.getByText("No lap tells its tyre")).isVisible();
        assertThat(page.getByText("No lap of this race has a track status, so")).isVisible();
    }

    @Test
    void a_race_that_is_not_loaded_is_said_so_with_those_that_are() {
        var page = tour.stranger(Look.WIDE_LIGHT);
        page.navigate(tour.address() + "/sign-in?token=" + TestServers.ADMIN_TOKEN + "&next=/races");

        var answer = page.navigate(tour.address() + "/races/1999-1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).containsText("1999-1");
        assertThat(page.getByRole(AriaRole.LINK, exactly("2019 Test Grand Prix")))
                .isVisible();
    }

    @Test
    void the_csv_has_its_type_and_its_name() {
        var page = tour.at(RACE, Look.WIDE_LIGHT);

        var answer = page.request().get(tour.address() + RACE + "/laps.csv");

        assertThat(answer.headers().get("content-type").replace(" ", "").toLowerCase(Locale.ROOT))
                .isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.headers().get("content-disposition"))
                .isEqualTo("attachment; filename=\"2019-8-test-grand-prix-laps.csv\"");
        assertThat(answer.text().lines()).hasSize(1 + 4 * 6);
        assertThat(answer.text()).contains(",'=Team A,");
    }

    @Test
    void who_is_not_signed_in_sees_no_race() {
        var page = tour.stranger(Look.WIDE_LIGHT);

        page.navigate(tour.address() + RACE);

        assertThat(page).hasTitle("Sign in · Pitwall");
    }

    @Test
    void axe_finds_nothing_and_no_page_scrolls_sideways_in_light_and_dark_wide_and_narrow() {
        var findings = new ArrayList<String>();
        var page = tour.at("/races", Look.WIDE_LIGHT);
        for (var path : List.of("/races", RACE, "/races/2019-9", "/races/1999-1")) {
            page.navigate(tour.address() + path);
            PageTour.bringAxe(page);
            for (var look : Look.all()) {
                PageTour.look(page, look);
                page.locator("details:not([open]) > summary").all().stream()
                        .filter(summary ->
                                summary.isVisible() && summary.textContent().contains(" as a "))
                        .forEach(summary -> summary.click());
                findings.addAll(PageTour.findings(page));
                if (PageTour.overflow(page) > 0) {
                    findings.add(path + " " + look.name() + " scrolls sideways");
                }
                picture(page, path, look);
            }
        }

        assertThat(findings).isEmpty();
    }

    private static void picture(Page page, String path, Look look) {
        var folder = System.getProperty("pitwall.test.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, path.substring(1).replace('/', '-') + "-" + look.name() + ".png"))
                    .setFullPage(true));
        }
    }

    private static void waitForTables(Page page) {
        var races = page.locator("section[aria-label='Races']");
        for (var tries = 0; races.getByText("tables are not there").count() > 0 && tries < 120; tries++) {
            page.waitForTimeout(PATIENCE / 120);
            page.reload();
        }
        assertThat(races).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    /** Four drivers of two teams, six laps. The second race tells neither tyres nor track status. */
    private static List<String> laps() {
        var laps = new ArrayList<String>();
        for (var round : List.of(8, 9)) {
            for (var driver = 0; driver < 4; driver++) {
                for (var lap = 1; lap <= 6; lap++) {
                    laps.add(lap(round, driver, lap));
                }
            }
        }
        return laps;
    }

    private static String lap(int round, int driver, int lap) {
        var isWhole = round == 8;
        var code = String.valueOf((char) ('A' + driver)).repeat(3);
        return "(2019, " + round + ", 'R', '" + code + "', " + lap + ", '"
                + (isWhole ? "Test" : "Other") + " Grand Prix', '"
                + (driver < 2 ? "=Team A" : "Team B") + "', " + (isWhole ? (lap <= 2 ? "1" : "2") : "NULL") + ", '"
                + (isWhole ? (lap <= 2 ? "SOFT" : "HARD") : "") + "', NULL, '"
                + (isWhole ? (lap == 3 || lap == 4 ? "4" : "1") : "") + "', " + (driver + 1) + ", "
                + (isWhole && lap == 3 ? 193_400 + driver : "NULL") + ", "
                + (isWhole && lap == 2 ? 170_000 + driver : "NULL") + ", " + (90_000 * lap + 1_000 * driver)
                + ", '', 'files', UTC_TIMESTAMP(6))";
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
