package dev.pitwall.discord;

import java.nio.charset.StandardCharsets;

/**
 * A file of a message.
 *
 * @param bytes not copied
 * @param description what it says, for those who cannot see it; may be empty
 */
record DiscordFile(String name, String contentType, byte[] bytes, String description) {

    static DiscordFile text(String name, String words) {
        return new DiscordFile(name, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), "");
    }

    static DiscordFile png(String name, byte[] bytes, String description) {
        return new DiscordFile(name, "image/png", bytes, description);
    }
}
