package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees to it that somebody can get in: the account admin, and a token for it. */
@ApplicationScoped
public class FirstAdmin {

    /** The account that is there from the first start. */
    public static final String NAME = "admin";

    /** The setting that holds the admin's API token; in the environment it is PITWALL_ADMIN_TOKEN. */
    public static final String TOKEN_SETTING = "pitwall.admin.token";

    private static final String FIRST_TOKEN = "made at the first start";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Optional<String> configuredToken;

    @Inject
    public FirstAdmin(
            Accounts accounts,
            ApiTokens tokens,
            @ConfigProperty(name = TOKEN_SETTING) Optional<String> configuredToken) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.configuredToken = configuredToken;
    }

    /** For the client proxy only. */
    FirstAdmin() {
        this(null, null, Optional.empty());
    }

    /**
     * Makes the account if it is missing, and its token. A configured token replaces the one configured before. Where none is
     * configured, one is made once.
     *
     * @return a token that was made now and must be shown, since it cannot be asked for again
     */
    @Transactional
    public Optional<Secret> prepare() {
        var admin = accounts.find(NAME).orElseGet(() -> accounts.create(Actor.SYSTEM, NAME, Role.ADMIN));
        var configured = configuredToken.filter(token -> !token.isBlank()).map(Secret::new);
        if (configured.isPresent()) {
            tokens.adopt(Actor.SYSTEM, admin, TOKEN_SETTING, configured.get());
            tokens.revokeOthers(Actor.SYSTEM, NAME, TOKEN_SETTING, configured.get());
            return Optional.empty();
        }
        return admin.hasPassword() || !tokens.of(NAME).isEmpty()
                ? Optional.empty()
                : Optional.of(tokens.issue(Actor.SYSTEM, admin, Role.ADMIN, FIRST_TOKEN, Optional.empty()));
    }
}
