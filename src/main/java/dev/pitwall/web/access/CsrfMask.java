package dev.pitwall.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Writes the token of a session differently on each page. Pages are compressed and repeat what a reader typed, so a token that
 * always looks the same could be guessed letter by letter from the length of many answers (BREACH, https://breachattack.com).
 * What is written is a random pad and the token XORed with it.
 */
public final class CsrfMask {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfMask() {}

    /** The token as a page may carry it; an empty one stays empty. */
    public static String masked(String token) {
        if (token.isEmpty()) {
            return "";
        }
        var plain = token.getBytes(StandardCharsets.UTF_8);
        var pad = new byte[plain.length];
        RANDOM.nextBytes(pad);
        var written = new byte[2 * plain.length];
        for (var index = 0; index < plain.length; index++) {
            written[index] = pad[index];
            written[plain.length + index] = (byte) (pad[index] ^ plain[index]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
    }

    /** Whether what was sent is the token behind one of its masks. */
    static boolean hides(String sent, String token) {
        byte[] written;
        try {
            written = Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException noMask) {
            return false;
        }
        var length = written.length / 2;
        var plain = new byte[length];
        for (var index = 0; index < length; index++) {
            plain[index] = (byte) (written[index] ^ written[length + index]);
        }
        return MessageDigest.isEqual(plain, token.getBytes(StandardCharsets.UTF_8));
    }
}
