package dev.pitwall.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.pitwall.orchestration.security.Secret;
import dev.pitwall.sample.SampleDeployment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Shares;
import dev.pitwall.testing.TestServers;
import dev.pitwall.web.browser.PageTour.Look;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a reader of the pages is promised, in Chromium, on the real server and a seeded database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ArquillianTest
@Shares(SampleDeployment.class)
@RunAsClient
class PagesBrowserIT {

    private static final String SCHEMA = "dagster_logs_dev";
    private static final String VIEWERS_TOKEN = "for-tests-only-viewer-token";
    private static final String NOT_THERE = "/runs/999999999";
    private static final Look NO_SCRIPT = new Look(ColorScheme.LIGHT, 1280, false);
    private static final Look PHONE = new Look(ColorScheme.LIGHT, 390, true);

    private static PageTour tour;
    private static PageTour viewersTour;
    private static long failedRun;

    @BeforeAll
    static void seed() throws SQLException {
        try (var connection = Database.shared().connection(SCHEMA)) {
            failedRun = new SeededHistory(
                            connection, Instant.now(), "bakery", "bake_bread_job", List.of("bake_loaves", "ring_bell"))
                    .write(8);
        }
        Database.shared()
                .execute(
                        "INSERT IGNORE INTO " + SCHEMA
                                + ".account (name, role, enabled, created_at, version) VALUES ('vera', 'viewer', TRUE, UTC_TIMESTAMP(6), 0)",
                        "INSERT IGNORE INTO " + SCHEMA
                                + ".api_token (hash, account, role, label, created_at) VALUES ('"
                                + new Secret(VIEWERS_TOKEN).hash() + "', 'vera', 'viewer', 'tests', UTC_TIMESTAMP(6))");
        var address = "http://127.0.0.1:" + System.getProperty("pitwall.test.http.port");
        tour = new PageTour(address, TestServers.ADMIN_TOKEN);
        viewersTour = new PageTour(address, VIEWERS_TOKEN);
    }

    @AfterAll
    static void close() {
        tour.close();
        viewersTour.close();
    }

    @AfterEach
    void closePages() {
        tour.closePages();
        viewersTour.closePages();
    }

    @Test
    void axe_finds_nothing_and_no_page_scrolls_sideways_in_light_and_dark_wide_and_narrow() {
        var findings = new ArrayList<String>();
        var shown = tour.at("/", Look.WIDE_LIGHT);
        for (var page : pages().entrySet()) {
            shown.navigate(tour.address() + page.getValue());
            PageTour.bringAxe(shown);
            for (var look : Look.all()) {
                PageTour.look(shown, look);
                findings.addAll(
                        look.scheme() == ColorScheme.DARK
                                ? PageTour.findingsOfColour(shown)
                                : PageTour.findings(shown));
                if (PageTour.overflow(shown) > 0) {
                    findings.add(page.getKey() + " " + look.name() + " scrolls sideways");
                }
                picture(shown, page.getKey(), look);
            }
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void a_stranger_is_sent_to_sign_in_and_comes_back_to_the_page_asked_for() {
        var page = tour.stranger(Look.WIDE_LIGHT);
        setPassword("lights out and away");

        page.navigate(tour.address() + "/runs?state=failed");
        assertThat(page).hasTitle("Sign in · Pitwall");
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill("not the password");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match");
        page.getByLabel("Password").fill("lights out and away");
        button(page, "Sign in").click();

        assertThat(page).hasURL(tour.address() + "/runs?state=failed");
    }

    @Test
    void the_sign_in_link_leaves_no_secret_in_the_address() {
        var page = tour.at("/runs", Look.WIDE_LIGHT);

        assertThat(page).hasURL(tour.address() + "/runs");
        assertThat(page.context().cookies()).anySatisfy(cookie -> {
            assertThat(cookie.name).isEqualTo("pitwall-session");
            assertThat(cookie.httpOnly).isTrue();
        });
    }

    /** First: a good run of the same job, which other tests launch, closes the failure. */
    @Test
    @Order(1)
    void the_overview_says_how_all_is_and_leads_to_the_failed_run() {
        var page = tour.at("/", Look.WIDE_LIGHT);

        assertThat(page.locator(".health")).containsText("failed in the last 24 hours");
        page.locator("a[href='/runs/" + failedRun + "']").first().click();
        assertThat(page.locator(".failure")).containsText("Step ring_bell failed");
        assertThat(page.locator(".failure")).containsText("thermostat <T-2> does not answer");
    }

    @Test
    @Order(2)
    void the_overview_leads_to_what_a_restart_would_execute_before_it_restarts() {
        var page = tour.at("/", Look.WIDE_LIGHT);

        page.locator("a[href='/runs/" + failedRun + "#restart']").click();

        assertThat(page.locator(".confirm[open]")).containsText("A restart executes 1 of 2 steps");
        assertThat(page.locator(".confirm[open] button")).isVisible();
    }

    @Test
    void a_phone_shows_why_a_run_failed_its_log_and_how_to_go_on() {
        var page = tour.at("/runs/" + failedRun, PHONE);

        assertThat(page.locator(".failure .cause")).isVisible();
        page.getByText("See it in the log").click();
        assertThat(page.locator(".log-line:target")).containsText("thermostat");
        page.getByText("Restart", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".confirm[open]")).containsText("A restart executes 1 of 2 steps");
    }

    @Test
    void a_question_that_a_slip_opened_is_closed_again_without_a_keyboard_or_script() {
        var page = tour.at("/runs/" + failedRun, new Look(ColorScheme.LIGHT, 390, false));
        var summary = page.getByText("Restart", new Page.GetByTextOptions().setExact(true));

        summary.click();
        assertThat(page.locator(".confirm[open]")).hasCount(1);
        summary.click();

        assertThat(page.locator(".confirm[open]")).hasCount(0);
    }

    @Test
    void on_a_phone_runs_come_first_and_their_filters_when_they_are_asked_for() {
        var page = tour.at("/runs", new Look(ColorScheme.LIGHT, 390, false));
        var key = page.getByLabel("Run key", new Page.GetByLabelOptions().setExact(true));

        assertThat(key).isHidden();
        page.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
        key.fill("order-3");
        button(page, "Filter").click();

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(key).hasValue("order-3");
    }

    @Test
    void a_chart_that_was_scrolled_sideways_stays_there_when_news_come() {
        var page = tour.at("/", PHONE);
        page.evaluate("() => { document.querySelector('.chart-scroll').scrollLeft = 200;"
                + " document.querySelector('.live-part').dataset.old = 'yes'; }");

        assertThat(page.locator(".live-part[data-old]")).hasCount(0);
        assertThat(page.locator(".chart-scroll").first()).hasJSProperty("scrollLeft", 200);
    }

    @Test
    void an_overview_that_gets_no_news_any_more_says_so_until_it_does() {
        var page = tour.at("/", Look.WIDE_LIGHT);
        assertThat(page.locator(".health .live")).hasText("live");

        page.context().setOffline(true);
        assertThat(page.locator(".health .live")).hasText("live updates lost, trying again");
        page.context().setOffline(false);

        assertThat(page.locator(".health .live")).hasText("live");
    }

    @Test
    void a_page_that_is_read_in_the_dark_is_printed_dark_on_light() {
        var page = tour.at("/runs/" + failedRun, Look.WIDE_LIGHT);
        button(page, "dark").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        assertThat(page.locator("body")).hasCSS("color", "rgb(21, 26, 35)");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    }

    @Test
    void the_log_is_filtered_in_the_address() {
        var page = tour.at("/runs/" + failedRun + "?level=ERROR#log", Look.WIDE_LIGHT);

        assertThat(page.locator(".log-line")).hasCount(2);
        assertThat(page.locator(".log-line").first()).containsText("thermostat");
    }

    @Test
    void what_a_step_wrote_is_shown_and_none_of_it_is_markup() {
        var page = tour.at("/runs?state=success&by=order_sensor", Look.WIDE_LIGHT);
        page.locator("a.job-name").first().click();

        assertThat(page.locator(".prose strong")).hasText("well");
        assertThat(page.locator(".prose b")).hasCount(0);
        var picture = page.getByAltText("Bars: rye 80 loaves, wheat 40");
        picture.scrollIntoViewIfNeeded();
        assertThat(picture).hasJSProperty("naturalWidth", 480);
    }

    @Test
    void runs_are_filtered_and_launched_without_script() {
        var page = tour.at("/runs", NO_SCRIPT);

        page.getByLabel("Run key").fill("order-3");
        button(page, "Filter").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*key=order-3.*"));

        page.navigate(tour.address() + "/jobs/bakery/bake_bread_job");
        field(page, "Loaves").fill("3");
        button(page, "Launch bake_bread_job").click();
        assertThat(page.locator(".flash-done")).containsText("is in the queue");
    }

    @Test
    void a_setting_that_is_not_allowed_is_named_at_its_field_and_nothing_typed_is_lost() {
        var page = tour.at("/jobs/bakery/bake_bread_job", Look.WIDE_LIGHT);

        field(page, "Loaves").fill("0");
        field(page, "Oven fails at").fill("7");
        button(page, "Launch bake_bread_job").click();

        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator(".error-summary")).containsText("Nothing was launched");
        assertThat(field(page, "Loaves")).hasValue("0");
        assertThat(field(page, "Oven fails at")).hasValue("7");
        assertThat(page.locator("#config-loaves[aria-invalid=true]")).hasCount(1);
    }

    @Test
    void a_run_is_seen_to_start_and_to_stop_without_reloading() {
        var page = tour.at("/jobs/bakery/rest_dough_job", Look.WIDE_LIGHT);
        button(page, "Launch rest_dough_job").click();

        assertThat(page.locator("h1 + .state")).hasText("STARTED");
        page.getByText("Terminate", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".confirm-panel button").last().click();

        assertThat(page.locator("h1 + .state")).hasText("CANCELED");
        assertThat(page.locator(".live")).hasCount(0);
    }

    @Test
    void a_sensor_says_why_it_skipped_and_folds_what_it_says_again() {
        var page = tour.at("/automation/order_sensor", Look.WIDE_LIGHT);

        assertThat(page.locator(".live-part tbody")).containsText("nobody has ordered since the beginning");
        assertThat(page.locator(".live-part tbody")).containsText("×");
    }

    @Test
    void a_viewer_sees_no_control_and_is_told_the_role_that_is_missing() {
        var page = viewersTour.at("/jobs/bakery/bake_bread_job", Look.WIDE_LIGHT);

        assertThat(page.locator("#launch")).containsText("needs the role operator");
        assertThat(page.getByText("Why did it not run?")).isVisible();
        var csrf = page.locator("input[name=csrf]").first().getAttribute("value");
        page.evaluate(
                "csrf => { const form = document.createElement('form'); form.method = 'post';"
                        + " form.action = '/jobs/bakery/bake_bread_job/launch'; form.innerHTML = '<input name=csrf>';"
                        + " form.csrf.value = csrf; document.body.append(form); form.submit(); }",
                csrf);
        assertThat(page.locator("h1")).hasText("You may not do this");
        assertThat(page.locator(".lead")).containsText("operator");
    }

    @Test
    void a_form_without_the_token_of_its_session_changes_nothing() {
        var page = tour.at("/automation/order_sensor", Look.WIDE_LIGHT);

        page.evaluate("() => document.querySelectorAll('input[name=csrf]').forEach(field => field.value = 'forged')");
        button(page, "Evaluate now").click();

        assertThat(page.locator("h1")).hasText("The form was not accepted");
    }

    @Test
    void lineage_is_a_graph_of_links_and_a_list_that_says_the_same() {
        var page = tour.at("/assets/lineage", NO_SCRIPT);

        assertThat(page.locator(".graph a[href='/assets/bread']")).hasCount(1);
        var bread = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("th a[href='/assets/bread']")));
        assertThat(bread.locator("td").nth(1)).hasText("flour");
        assertThat(bread.locator("td").nth(2)).hasText("daily_baking");
        page.locator(".graph a[href='/assets/bread']").click();
        assertThat(page.locator("h1")).hasText("bread");
    }

    @Test
    void a_backfill_says_how_many_runs_it_is_before_it_starts_and_starts_no_other_number() {
        var page = tour.at("/assets/daily_baking", NO_SCRIPT);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Backfill").setExact(true))
                .click();

        page.getByLabel("From").fill("2024-03-01");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2024-03-03");
        page.getByLabel("Which of them").selectOption("ALL");
        field(page, "Loaves").fill("0");
        button(page, "Count again").click();
        assertThat(page.locator(".notice")).containsText("3 runs: 2024-03-01 to 2024-03-03");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2024-03-02");
        button(page, "Start 3 runs").click();
        assertThat(page.locator(".notice")).containsText("Nothing was started: look again");
        button(page, "Start 2 runs").click();
        assertThat(page.locator(".error-summary")).containsText("Loaves");
        field(page, "Loaves").fill("2");
        button(page, "Start 2 runs").click();

        assertThat(page.locator("h1")).containsText("of daily_baking");
        assertThat(page.locator(".flash-done")).containsText("2 runs");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void the_theme_is_switched_without_script_and_remembered() {
        var page = tour.at("/", NO_SCRIPT);

        button(page, "dark").click();
        page.navigate(tour.address() + "/runs");

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void no_page_asks_another_host_or_breaks_its_own_policy() {
        var page = tour.stranger(Look.WIDE_LIGHT);
        var foreign = new ArrayList<String>();
        var complaints = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(tour.address()) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });

        page.navigate(tour.address() + "/sign-in?token=" + TestServers.ADMIN_TOKEN);
        pages().values().stream()
                .filter(path -> !path.equals(NOT_THERE))
                .forEach(path -> page.navigate(tour.address() + path));

        assertThat(foreign).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_page_scrolls_sideways_on_the_narrowest_phone() {
        var shown = tour.at("/", new Look(ColorScheme.LIGHT, 320, true));
        var sideways = new ArrayList<String>();

        pages().forEach((name, path) -> {
            shown.navigate(tour.address() + path);
            if (PageTour.overflow(shown) > 0) {
                sideways.add(name + " by " + PageTour.overflow(shown) + " px");
            }
        });

        assertThat(sideways).isEmpty();
    }

    @Test
    void no_page_scrolls_sideways_on_a_tablet_or_on_a_phone_that_is_held_across() {
        var shown = tour.at("/", Look.WIDE_LIGHT);
        var sideways = new ArrayList<String>();

        pages().forEach((name, path) -> {
            shown.navigate(tour.address() + path);
            for (var width : List.of(1000, 844, 660)) {
                shown.setViewportSize(width, 700);
                if (PageTour.overflow(shown) > 0) {
                    sideways.add(name + " at " + width + " by " + PageTour.overflow(shown) + " px");
                }
            }
        });

        assertThat(sideways).isEmpty();
    }

    @Test
    void slash_searches_and_what_is_found_is_a_link_and_a_choice_is_made_without_reloading() {
        var page = tour.at("/runs", Look.WIDE_LIGHT);

        page.keyboard().press("/");
        assertThat(page.getByLabel("Search jobs, runs")).isFocused();
        page.keyboard().type("bread bake");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(tour.address() + "/search?q=bread+bake");
        page.locator("#q").fill("order sensor");
        assertThat(page.locator("#announcements")).hasText("1 found for order sensor");
        assertThat(page.locator("#found a.job-name")).hasText("order_sensor");
        page.locator("#q").fill(Long.toString(failedRun));
        page.getByText("Run " + failedRun, new Page.GetByTextOptions().setExact(true))
                .click();

        assertThat(page).hasURL(tour.address() + "/runs/" + failedRun);
    }

    @Test
    void the_search_works_without_script_and_on_a_phone_and_finds_a_run_key() {
        var page = tour.at("/", new Look(ColorScheme.DARK, 390, false));

        page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).click();
        page.getByLabel("Name, description").fill("order-3");
        button(page, "Search").click();

        assertThat(page.locator("#found")).containsText("key order-3");
    }

    @Test
    void a_question_mark_lists_the_keys_and_escape_gives_the_focus_back() {
        var page = tour.at("/jobs", Look.WIDE_LIGHT);
        page.locator(".brand").focus();

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator(".brand")).isFocused();
        page.keyboard().press("g");
        page.keyboard().press("r");

        assertThat(page).hasURL(tour.address() + "/runs");
    }

    @Test
    void the_first_key_of_a_page_skips_to_its_content() {
        var page = tour.at("/runs", Look.WIDE_LIGHT);

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void a_launch_waits_for_its_time_and_its_key_is_never_used_twice() {
        var page = tour.at("/jobs/bakery/bake_bread_job", NO_SCRIPT);
        page.getByText("Run key, tags, priority").click();
        page.getByLabel("Run key").fill("at-four-" + failedRun);
        page.getByLabel("Tags").fill("team=night");
        page.getByLabel("Priority").fill("7");
        page.getByLabel("Not before").fill("2031-01-01T04:00");
        button(page, "Check without launching").click();
        assertThat(page.locator(".flash-done")).containsText("Nothing was launched yet");

        button(page, "Launch bake_bread_job").click();
        assertThat(page.locator("h1 + .state")).hasText("QUEUED");
        assertThat(page.locator(".lead").first()).containsText("not before 2031-01-01");
        assertThat(page.locator("#about-title + div")).containsText("team=night");

        page = tour.at("/jobs/bakery/bake_bread_job", Look.WIDE_LIGHT);
        page.getByText("Run key, tags, priority").click();
        page.getByLabel("Run key").pressSequentially("at-four-" + failedRun);
        assertThat(page.locator("#runKey-made")).containsText("has this key already");
        page.getByLabel("Priority").fill("high");
        button(page, "Launch bake_bread_job").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator(".error-summary")).containsText("allowed are whole numbers");
        assertThat(page.getByLabel("Priority")).hasValue("high");
    }

    @Test
    void many_runs_are_changed_at_once_after_it_was_said_what_will_happen() {
        var page = tour.at("/jobs/bakery/bake_bread_job", NO_SCRIPT);
        for (var time : List.of("2032-01-01T04:00", "2032-01-01T05:00")) {
            page.navigate(tour.address() + "/jobs/bakery/bake_bread_job");
            page.getByText("Run key, tags, priority").click();
            page.getByLabel("Tags").fill("batch=many");
            page.getByLabel("Not before").fill(time);
            button(page, "Launch bake_bread_job").click();
        }

        page.navigate(tour.address() + "/runs?tag=batch%3Dmany&state=waiting");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.locator("tbody input[type=checkbox]").all().forEach(Locator::check);
        button(page, "Cancel").click();
        assertThat(page.locator("h1")).hasText("Cancel 2 runs?");
        assertThat(page.locator(".lead")).containsText("canceled at once");
        button(page, "Cancel 2 runs").click();

        assertThat(page.locator(".flash-done")).hasText("Cancel: 2 of 2 runs.");
        assertThat(page.locator(".empty-title")).hasText("No run matches");
    }

    @Test
    void a_filter_is_kept_under_a_name_and_forgotten_again() {
        var page = tour.at("/runs?cause=SENSOR&state=success", NO_SCRIPT);

        page.getByLabel("Name of the filter").fill("good sensor runs");
        button(page, "Keep this filter").click();
        page.navigate(tour.address() + "/runs");
        page.getByText("good sensor runs").click();
        assertThat(page).hasURL(Pattern.compile(".*state=success&cause=SENSOR"));
        button(page, "Forget the filter good sensor runs").click();

        assertThat(page.getByText("good sensor runs")).hasCount(0);
    }

    /** Over HTTP/1.1 a browser opens six connections to a host: a stream for each tab would leave the seventh waiting for ever. */
    @Test
    void eight_tabs_of_a_run_under_way_all_work_and_all_see_it_end() {
        var first = tour.at("/jobs/bakery/rest_dough_job", Look.WIDE_LIGHT);
        button(first, "Launch rest_dough_job").click();
        assertThat(first.locator("h1 + .state")).hasText("STARTED");
        var tabs = new ArrayList<Page>();
        for (var count = 0; count < 8; count++) {
            var tab = first.context().newPage();
            tab.navigate(first.url());
            tabs.add(tab);
        }
        tabs.forEach(tab -> assertThat(tab.locator("h1 + .state")).hasText("STARTED"));

        first.getByText("Terminate", new Page.GetByTextOptions().setExact(true)).click();
        first.locator(".confirm-panel button").last().click();

        tabs.forEach(tab -> assertThat(tab.locator("h1 + .state")).hasText("CANCELED"));
        first.context().close();
    }

    @Test
    void new_lines_wait_behind_their_number_where_the_reader_is_not_at_the_end() throws SQLException {
        var page = tour.at("/jobs/bakery/rest_dough_job", Look.WIDE_LIGHT);
        button(page, "Launch rest_dough_job").click();
        assertThat(page.locator("h1 + .state")).hasText("STARTED");
        var run = Long.parseLong(page.url().replaceAll(".*/runs/([0-9]+).*", "$1"));
        awaitBeginningOfItsStep(run);
        write(run, 60, "kneaded");
        page.navigate(tour.address() + "/runs/" + run);
        page.evaluate("scrollTo(0, 0)");
        var shown = page.locator(".log-line").count();

        write(run, 5, "risen");
        assertThat(page.locator("#new-lines button")).hasText("5 new");
        assertThat(page.locator(".log-line")).hasCount(shown);
        page.locator("#new-lines button").click();
        assertThat(page.locator(".log-line").last()).containsText("risen");
        assertThat(page.locator(".log-line")).hasCount(shown + 5);
        write(run, 1, "golden");
        assertThat(page.locator(".log-line").last()).containsText("golden");

        page.getByText("Terminate", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".confirm-panel button").last().click();
        assertThat(page.locator("h1 + .state")).hasText("CANCELED");
    }

    /** A run is STARTED before its step is, and what tells of that is a line too. */
    private static void awaitBeginningOfItsStep(long run) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            try (var connection = Database.shared().connection(SCHEMA);
                    var count = connection.prepareStatement(
                            "SELECT COUNT(*) FROM run_event WHERE run_id = ? AND type = 'STEP_START'")) {
                count.setLong(1, run);
                try (var rows = count.executeQuery()) {
                    return rows.next() && rows.getInt(1) > 0;
                }
            }
        });
    }

    /** Lines as a step would write them. */
    private static void write(long run, int count, String message) throws SQLException {
        try (var connection = Database.shared().connection(SCHEMA);
                var insert = connection.prepareStatement("INSERT INTO run_event (run_id, at, type, level, message)"
                        + " VALUES (?, UTC_TIMESTAMP(6), 'LOG', 'INFO', ?)")) {
            for (var line = 0; line < count; line++) {
                insert.setLong(1, run);
                insert.setString(2, message);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void a_line_of_the_log_has_an_address_that_opens_exactly_it() {
        var page = tour.at("/runs/" + failedRun, NO_SCRIPT);

        var address = page.locator(".log-line a.when").last().getAttribute("href");
        page.navigate(tour.address() + address);

        assertThat(page.locator(".log-line:target")).containsText("ring_bell failed");
    }

    /** What goes over the wire for a first visit: the page, its stylesheet, scripts and icon. */
    @Test
    void a_first_paint_weighs_at_most_60_kilobytes() {
        var heavy = new ArrayList<String>();
        var shown = tour.forgetful();
        for (var page : pages().entrySet()) {
            shown.navigate(tour.address() + page.getValue());
            var weight = PageTour.weight(shown);
            if (weight > 60_000 || weight < 10_000) {
                heavy.add(page.getKey() + " weighs " + weight);
            }
        }

        assertThat(heavy).isEmpty();
    }

    @Test
    void why_a_job_did_not_run_is_one_list_with_folded_skips_and_their_sensor() {
        var page = tour.at("/jobs/bakery/bake_bread_job", NO_SCRIPT);

        page.getByText("Why did it not run?").click();

        assertThat(page.locator("h1")).hasText("Why did it not run?");
        assertThat(page.locator("#answers-title")).hasText("bake_bread_job");
        assertThat(page.locator("main")).containsText("skipped: nobody has ordered since");
        assertThat(page.locator("main a[href^='/automation/order_sensor?tick=']")
                        .first())
                .hasText("order_sensor");
    }

    @Test
    void a_preview_shows_what_a_tick_would_come_to_and_does_nothing() {
        var page = tour.at("/automation/order_sensor", NO_SCRIPT);

        page.getByLabel("With another cursor").fill("yesterday");
        button(page, "Preview").click();

        assertThat(page.locator(".lead")).hasText("nobody has ordered since yesterday");
        assertThat(page.locator("main")).containsText("Nothing of this has happened");
    }

    @Test
    void a_silence_is_begun_and_ended_on_the_page_of_messages() {
        var page = tour.at("/alerts", NO_SCRIPT);

        page.getByText("Silence something for a while").click();
        page.getByLabel("What").selectOption("JOB rest_dough_job");
        page.getByLabel("Reason").fill("the dough is new");
        button(page, "Silence it").click();
        assertThat(page.locator(".flash-done")).containsText("Silent for 4 h: job rest_dough_job");

        page.locator("form[action^='/alerts/actions/silences/'] button").first().click();
        assertThat(page.locator(".flash-done")).containsText("Heard again");
    }

    /** Last: while it lasts no other test's run would start. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_pause_is_said_on_every_page_with_its_reason_until_it_ends() {
        var page = tour.at("/pauses", NO_SCRIPT);
        page.getByLabel("What").selectOption("bakery");
        page.getByLabel("Reason").fill("the oven is swept");
        page.locator("main form[action='/pauses'] button").click();
        assertThat(page.locator(".flash-done")).containsText("Paused: workspace bakery");

        page.navigate(tour.address() + "/");
        assertThat(page.locator(".strip-paused")).containsText("the oven is swept");
        page.locator(".strip-paused a").click();
        page.locator("form[action$='/end'] button").first().click();

        assertThat(page.locator(".flash-done")).containsText("Going on: workspace bakery");
        assertThat(page.locator(".strip-paused")).hasCount(0);
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", "/");
        pages.put("predictions", "/predictions");
        pages.put("models", "/predictions/models");
        pages.put("accuracy", "/predictions/accuracy");
        pages.put("races", "/races");
        pages.put("sources", "/sources");
        pages.put("runs", "/runs");
        pages.put("runs-none", "/runs?key=nothing");
        pages.put("run-failed", "/runs/" + failedRun);
        pages.put("run-made", "/runs/" + (failedRun - 2));
        pages.put("jobs", "/jobs");
        pages.put("job", "/jobs/bakery/bake_bread_job");
        pages.put("automation", "/automation");
        pages.put("sensor", "/automation/order_sensor");
        pages.put("schedule", "/automation/every_morning");
        pages.put("run-status-sensor", "/automation/burnt_sensor");
        pages.put("pauses", "/pauses");
        pages.put("why", "/why?job=bake_bread_job");
        pages.put("why-nothing-yet", "/why");
        pages.put("assets", "/assets");
        pages.put("lineage", "/assets/lineage");
        pages.put("asset", "/assets/bread");
        pages.put("asset-parts", "/assets/daily_baking?parts=MISSING&partition=2024-03-02");
        pages.put("backfills", "/backfills");
        pages.put("backfill-new", "/backfills/new?asset=daily_baking");
        pages.put("account", "/account");
        pages.put("alerts", "/alerts");
        pages.put("people", "/people");
        pages.put("search", "/search?q=bread");
        pages.put("search-none", "/search?q=no+such+thing");
        pages.put("people, filtered", "/people?who=admin&did=token.issued#audit");
        pages.put("system", "/system");
        pages.put("system, counted", "/system?count=retention");
        pages.put("not-found", NOT_THERE);
        return pages;
    }

    /** With {@code -Dpitwall.test.pictures=FOLDER} each page is kept as a picture. */
    private static void picture(Page page, String name, Look look) {
        var folder = System.getProperty("pitwall.test.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + "-" + look.name() + ".png"))
                    .setFullPage(true));
        }
    }

    private static void setPassword(String password) {
        var page = tour.at("/account", Look.WIDE_LIGHT);
        page.getByLabel("New password").fill(password);
        page.getByLabel("The same again").fill(password);
        button(page, "Set the password").click();
        assertThat(page.locator(".flash-done")).isVisible();
        page.context().close();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
