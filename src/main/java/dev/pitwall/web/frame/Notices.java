package dev.pitwall.web.frame;

import dev.pitwall.orchestration.security.Caller;
import dev.pitwall.orchestration.security.SignInSessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Words that an action leaves for the next page of the one who did it. */
@RequestScoped
public class Notices {

    private SignInSessions sessions;
    private HttpServletRequest request;

    @Inject
    public Notices(SignInSessions sessions, HttpServletRequest request) {
        this.sessions = sessions;
        this.request = request;
    }

    /** For the client proxy only. */
    Notices() {}

    /** Leaves them; a later call replaces them. */
    public void leave(Flash flash) {
        Caller.of(request).flatMap(Caller::session).ifPresent(session -> sessions.leaveNotice(session, flash.stored()));
    }

    void forget() {
        Caller.of(request)
                .flatMap(Caller::session)
                .filter(session -> session.notice().isPresent())
                .ifPresent(sessions::forgetNotice);
    }
}
