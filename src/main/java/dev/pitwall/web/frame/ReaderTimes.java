package dev.pitwall.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** The reader's zone and this request's now, for what is drawn on the server. */
@RequestScoped
public class ReaderTimes {

    private HttpServletRequest request;
    private Clock clock;

    @Inject
    public ReaderTimes(HttpServletRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** For the client proxy only. */
    ReaderTimes() {}

    public Times times() {
        return new Times(Preferences.of(request).zone(), clock.instant());
    }
}
