package dev.pitwall.f1.prediction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * SHA-256 of weekends by their text, one after the other: two series of them have one hash only if every value in them is equal. It grows
 * with the series, since a walk through the seasons asks for it at each event: anew from the first weekend each time, it took more than
 * the models did.
 */
final class DataHash {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    static String of(Weekend weekend) {
        DataHash hash = new DataHash();
        hash.add(weekend);
        return hash.value();
    }

    void add(Weekend weekend) {
        digest.update(weekend.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** Of all weekends so far; others can follow. */
    String value() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 cannot be asked between two weekends", e);
        }
    }
}
