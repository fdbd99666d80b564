package dev.pitwall.f1.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of records by their text: two weekends have one hash only if every value in them is equal. */
final class DataHash {
    private DataHash() {}

    static String of(List<Weekend> weekends) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (Weekend weekend : weekends) {
            digest.update(weekend.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
