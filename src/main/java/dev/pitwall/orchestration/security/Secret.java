package dev.pitwall.orchestration.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A random secret that a caller keeps and we know only by its hash. It carries 256 bits of chance, so a fast hash without salt
 * is enough: there is nothing to guess.
 *
 * @param value what the caller sends
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public Secret {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a secret is empty");
        }
    }

    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in 64 hexadecimal digits: what is stored. */
    public String hash() {
        return DigestUtils.sha256Hex(value);
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
