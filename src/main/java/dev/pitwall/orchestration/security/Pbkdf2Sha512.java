package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-512 in the format of Jakarta Security's {@code Pbkdf2PasswordHash}
 * ({@code algorithm:iterations:salt:hash}, Base64), so that either can read the other's. Ours, because the servers' default is
 * 2,048 iterations and must be set again in each place; 210,000 is OWASP's figure for this algorithm (Password Storage Cheat
 * Sheet, 2023). The iterations stand in the hash, so the figure may rise without asking anybody for a new password.
 */
@ApplicationScoped
public class Pbkdf2Sha512 implements PasswordHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generate(char[] password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var key = derive(ALGORITHM, password, salt, ITERATIONS, KEY_BYTES);
        var base64 = Base64.getEncoder();
        return String.join(
                ":", ALGORITHM, Integer.toString(ITERATIONS), base64.encodeToString(salt), base64.encodeToString(key));
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        var parts = hashed.split(":");
        if (parts.length != 4) {
            throw new IllegalArgumentException("a stored password hash has " + parts.length + " parts; allowed are 4");
        }
        var expected = Base64.getDecoder().decode(parts[3]);
        var salt = Base64.getDecoder().decode(parts[2]);
        var found = derive(parts[0], password, salt, Integer.parseInt(parts[1]), expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    private static byte[] derive(String algorithm, char[] password, byte[] salt, int iterations, int bytes) {
        var spec = new PBEKeySpec(password, salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + algorithm, e);
        } finally {
            spec.clearPassword();
        }
    }
}
