package dev.pitwall.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * What this browser has chosen. It lives in cookies, not in the account: a phone at night and a screen in the office differ.
 *
 * @param theme the colours
 * @param zoneChoice {@value #VIEWER} or {@value #UTC}
 * @param zone the zone that follows from the choice
 */
public record Preferences(Theme theme, String zoneChoice, ZoneId zone) {

    static final String THEME_COOKIE = "pitwall-theme";
    static final String ZONE_CHOICE_COOKIE = "pitwall-zone";
    /** Set by script, since no header tells a browser's zone. */
    static final String BROWSER_ZONE_COOKIE = "pitwall-browser-zone";

    private static final int YEAR_SECONDS = 31_536_000;

    static final String VIEWER = "viewer";
    static final String UTC = "utc";

    public static Preferences of(HttpServletRequest request) {
        var theme = Theme.of(cookie(request, THEME_COOKIE).orElse(""));
        if (cookie(request, ZONE_CHOICE_COOKIE).filter(UTC::equals).isPresent()) {
            return new Preferences(theme, UTC, ZoneOffset.UTC);
        }
        var zone =
                cookie(request, BROWSER_ZONE_COOKIE).flatMap(Preferences::zone).orElse(ZoneOffset.UTC);
        return new Preferences(theme, VIEWER, zone);
    }

    /** The cookie that keeps a theme for a year. */
    public static NewCookie theme(Theme theme) {
        return kept(THEME_COOKIE, theme.word());
    }

    /** The cookie that keeps a zone choice for a year; whatever is not {@value #UTC} is {@value #VIEWER}. */
    public static NewCookie zoneChoice(String choice) {
        return kept(ZONE_CHOICE_COOKIE, UTC.equals(choice) ? UTC : VIEWER);
    }

    private static NewCookie kept(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(YEAR_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            // A cookie cannot hold the slash of Europe/Berlin on every server, so the script writes it encoded.
            return Optional.of(ZoneId.of(name.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
