package dev.pitwall.web.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** A file in memory, plain and compressed. */
final class StaticFile {

    private static final int HASH_DIGITS = 12;

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final byte[] compressed;
    private final String hash;

    StaticFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.compressed = compress(content);
        this.hash = hash(content);
    }

    /** {@code pitwall.0a1b2c3d4e5f.css}. */
    String addressedName() {
        var dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    String mediaType() {
        return mediaType;
    }

    String entityTag() {
        return "\"" + hash + "\"";
    }

    byte[] content() {
        return content;
    }

    byte[] compressed() {
        return compressed;
    }

    private static String hash(byte[] content) {
        return DigestUtils.sha256Hex(content).substring(0, HASH_DIGITS);
    }

    private static byte[] compress(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
