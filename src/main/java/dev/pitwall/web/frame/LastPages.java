package dev.pitwall.web.frame;

import dev.pitwall.orchestration.security.SessionCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that were shown last, for the time when the database does not answer. Each is given back to the very sign-in session
 * that saw it and to nobody else: whether that session still stands cannot be asked then, so it is kept for an hour at most.
 */
@ApplicationScoped
public class LastPages {

    /** Some megabytes: a page has about 40 kB. */
    private static final int MOST = 100;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;

    private final Map<String, Kept> pages = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** A page as it was. */
    public record Kept(String html, Instant at) {}

    @Inject
    LastPages(Clock clock) {
        this.clock = clock;
    }

    /** For the client proxy only. */
    LastPages() {
        this(null);
    }

    void keep(HttpServletRequest request, byte[] html) {
        key(request).ifPresent(key -> {
            synchronized (pages) {
                pages.put(key, new Kept(new String(html, StandardCharsets.UTF_8), clock.instant()));
            }
        });
    }

    /** The page of this address as this session saw it last. */
    public Optional<Kept> of(HttpServletRequest request) {
        var oldest = clock.instant().minus(LONGEST);
        return key(request)
                .map(key -> {
                    synchronized (pages) {
                        return pages.get(key);
                    }
                })
                .filter(kept -> kept.at().isAfter(oldest));
    }

    /** Forgets what the session of this request has seen, when it ends. */
    public void forget(HttpServletRequest request) {
        SessionCookie.fingerprint(request).ifPresent(session -> {
            synchronized (pages) {
                pages.keySet().removeIf(key -> key.startsWith(session));
            }
        });
    }

    private static Optional<String> key(HttpServletRequest request) {
        var query = request.getQueryString();
        return SessionCookie.fingerprint(request)
                .map(session -> session + " " + request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
