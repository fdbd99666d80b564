package dev.pitwall.orchestration.security;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser that has signed in.
 *
 * @param key SHA-256 of the secret in the browser's cookie: the secret itself is not stored
 * @param account who signed in
 * @param role what they may do, as the account says now
 * @param csrfToken what every form of this session must carry
 * @param expires when it ends if it is not used
 * @param notice what the next page has to say once, in the words of whoever left it there
 */
public record SignInSession(
        String key, String account, Role role, String csrfToken, Instant expires, Optional<String> notice) {}
