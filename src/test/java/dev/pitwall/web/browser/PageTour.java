package dev.pitwall.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser that goes through pages as a person would: light or dark, wide or narrow, with script or without. */
final class PageTour implements AutoCloseable {

    /** One way to look at a page. */
    record Look(ColorScheme scheme, int width, boolean script) {
        static final Look WIDE_LIGHT = new Look(ColorScheme.LIGHT, 1280, true);

        static List<Look> all() {
            return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(scheme -> Stream.of(1280, 390).map(width -> new Look(scheme, width, true)))
                    .toList();
        }

        String name() {
            return scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        }
    }

    /** The server of other tests may start meanwhile; how fast a page is, others measure. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final String TRANSFERRED = """
            ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
                .reduce((sum, entry) => sum + entry.transferSize, 0)""";
    private static final String BRING_AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    /** Of the page alone: we have no frames. That nothing was looked at is no finding, so it is an error. */
    private static final String FINDINGS = """
            async options => {
                const found = await axe.run(document, options);
                if ([found.passes, found.violations, found.incomplete].every(rules => rules.length === 0)) {
                    throw new Error('axe looked at nothing of ' + location.href);
                }
                return found.violations.flatMap(rule => rule.nodes.map(node =>
                    `${location.href} ${rule.id}: ${rule.help} ${node.html} ${node.failureSummary}`));
            }""";

    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** The shell draws the same pages, and costs half: it has no windows, tabs and extensions that nobody looks at. */
    private static final List<Path> CHROMIUMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final String token;

    PageTour(String address, String token) {
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox")));
        this.address = address;
        this.token = token;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static Path chromium() {
        return Optional.ofNullable(System.getProperty("pitwall.test.chromium"))
                .map(Path::of)
                .or(() -> CHROMIUMS.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new IllegalStateException("the browser tests need one of " + CHROMIUMS
                        + ", or pitwall.test.chromium with the path of a Chromium"));
    }

    /** A page that nobody has signed in on. */
    Page stranger(Look look) {
        return context(look).newPage();
    }

    /** A page that is signed in as the admin and stands on a path. */
    Page at(String path, Look look) {
        var page = context(look).newPage();
        page.navigate(address + "/sign-in?token=" + token + "&next="
                + path.replace("#", "%23").replace("&", "%26"));
        page.waitForLoadState();
        return page;
    }

    String address() {
        return address;
    }

    /** Open pages go on asking for news, and slow down the tests that follow. */
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    private BrowserContext context(Look look) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(look.scheme())
                .setViewportSize(look.width(), look.width() < 600 ? 844 : 900)
                .setJavaScriptEnabled(look.script())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Vienna"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** Looks at an open page in another way; whether script runs stays as it was. */
    static void look(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        page.setViewportSize(look.width(), look.width() < 600 ? 844 : 900);
    }

    /** Brings axe into an open page, where it stays until the page is left; to do so again for each look would take as long as to look. */
    static void bringAxe(Page page) {
        page.evaluate(BRING_AXE);
    }

    /** What axe finds on a page, a line for each finding; best practices of no WCAG criterion are looked for too. */
    static List<String> findings(Page page) {
        return findings(page, Map.of());
    }

    /** What axe finds in the colours of a page: nothing else of it differs between light and dark. */
    static List<String> findingsOfColour(Page page) {
        return findings(page, Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
    }

    /** Every rule looks at every element; but to describe each element that passed, too, takes longer than to look. */
    private static List<String> findings(Page page, Map<String, ?> rules) {
        var options = new HashMap<String, Object>(rules);
        options.put("resultTypes", List.of("violations"));
        return ((List<?>) page.evaluate(FINDINGS, options))
                .stream().map(String::valueOf).toList();
    }

    /** A page that keeps nothing of what it loads, as if each visit were the first. */
    Page forgetful() {
        var page = at("/", Look.WIDE_LIGHT);
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.setCacheDisabled", off);
        return page;
    }

    /** The bytes that came over the line, headers with them, until a page was loaded. */
    static long weight(Page page) {
        return ((Number) page.evaluate(TRANSFERRED)).longValue();
    }

    /** How many pixels the page can be scrolled sideways; a page must not. */
    static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Takes pictures: {@code address token folder path...}, a path as {@code name=/path}. */
    public static void main(String[] arguments) {
        try (var tour = new PageTour(arguments[0], arguments[1])) {
            for (var named : List.of(arguments).subList(3, arguments.length)) {
                var name = named.substring(0, named.indexOf('='));
                var path = named.substring(named.indexOf('=') + 1);
                for (var look : Look.all()) {
                    picture(tour, path, look, Path.of(arguments[2], name + "-" + look.name() + ".png"));
                }
            }
        }
    }

    private static void picture(PageTour tour, String path, Look look, Path file) {
        var page = tour.at(path, look);
        bringAxe(page);
        System.out.println(file + " overflow=" + overflow(page));
        findings(page).forEach(System.out::println);
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        page.context().close();
    }
}
