package dev.pitwall.orchestration.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries the secret of a sign-in session: out of reach of script, and not sent with another site's forms. */
public final class SessionCookie {

    static final String NAME = "pitwall-session";

    private SessionCookie() {}

    static Optional<Secret> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie ->
                        cookie.getName().equals(NAME) && !cookie.getValue().isBlank())
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    /** What tells the request's session from others and opens nothing: the hash of its secret. */
    public static Optional<String> fingerprint(HttpServletRequest request) {
        return in(request).map(Secret::hash);
    }

    /** Gives the browser the secret, until it is closed or signs out. */
    public static void give(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(secret.value(), request));
    }

    /** Takes it away. */
    public static void take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = cookie("", request);
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private static Cookie cookie(String value, HttpServletRequest request) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
