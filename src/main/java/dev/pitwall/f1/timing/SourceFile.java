package dev.pitwall.f1.timing;

import java.time.Instant;
import java.util.Objects;

/**
 * A file that a source reads, as it is now.
 *
 * @param address as {@link Origin#address()} of its rows names it
 * @param sha256 of its bytes, hexadecimal
 * @param writtenAt when it was last written
 */
public record SourceFile(String address, String sha256, long bytes, Instant writtenAt) {

    public SourceFile {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(writtenAt, "writtenAt");
    }
}
