package dev.pitwall.orchestration.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Prepares {@link FirstAdmin} once the tables are there, and clears ended sessions each hour. */
@Singleton
@Startup
@DependsOn("DatabaseAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class SecurityAtStart {

    private static final Logger LOG = Logger.getLogger(SecurityAtStart.class.getName());

    private final FirstAdmin firstAdmin;
    private final SignInSessions sessions;

    @Inject
    SecurityAtStart(FirstAdmin firstAdmin, SignInSessions sessions) {
        this.firstAdmin = firstAdmin;
        this.sessions = sessions;
    }

    /** For the container's proxy. */
    public SecurityAtStart() {
        this(null, null);
    }

    @PostConstruct
    void prepare() {
        firstAdmin
                .prepare()
                .ifPresent(
                        token -> LOG.warning(() -> "PW-SEC-001 The admin's API token, shown this once: " + token.value()
                                + " Open /sign-in?token=" + token.value() + " to sign in, and set a password."));
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void clear() {
        sessions.deleteEnded();
    }
}
