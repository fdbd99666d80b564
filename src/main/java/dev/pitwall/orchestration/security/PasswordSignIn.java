package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Signs a browser in, by name and password or by a token. */
@ApplicationScoped
public class PasswordSignIn {

    /**
     * How a try ended.
     *
     * @param secret for the browser's cookie, if it is signed in
     * @param refusal why it is not, in words that do not tell which names exist
     */
    public record Outcome(Optional<Secret> secret, String refusal) {}

    private final IdentityStoreHandler identities;
    private final SignInSessions sessions;
    private final SignInGuard guard;
    private final Clock clock;

    @Inject
    public PasswordSignIn(IdentityStoreHandler identities, SignInSessions sessions, SignInGuard guard, Clock clock) {
        this.identities = identities;
        this.sessions = sessions;
        this.guard = guard;
        this.clock = clock;
    }

    /** For the client proxy only. */
    PasswordSignIn() {
        this(null, null, null, null);
    }

    public Outcome byPassword(String name, String password, String address) {
        var locked = guard.lockedUntil(name, address);
        if (locked.isPresent()) {
            var seconds = Duration.between(clock.instant(), locked.get()).toSeconds() + 1;
            return new Outcome(Optional.empty(), "Too many failed sign-ins. Try again in " + seconds + " s.");
        }
        var result = identities.validate(new UsernamePasswordCredential(name, password));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            guard.failed(name, address);
            return new Outcome(Optional.empty(), "Name and password do not match an account that may sign in.");
        }
        guard.succeeded(name, address);
        return opened(result, address);
    }

    public Outcome byToken(Secret token, String address) {
        var result = identities.validate(new TokenCredential(token));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? opened(result, address)
                : new Outcome(Optional.empty(), "The sign-in link is not valid any more.");
    }

    private Outcome opened(CredentialValidationResult result, String address) {
        var account = result.getCallerPrincipal().getName();
        return new Outcome(Optional.of(sessions.open(account, address)), "");
    }
}
