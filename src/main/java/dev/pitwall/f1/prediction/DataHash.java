package dev.pitwall.f1.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of records by their text: two weekends have one hash only if every value in them is equal. */
final class DataHash {
    private DataHash() {}

    static String of(List<Weekend> weekends) {
        MessageDigest digest = sha256();
        for (Weekend weekend : weekends) {
            digest.update(weekend.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
