package dev.pitwall.discord;

import java.util.List;
import java.util.Optional;

/**
 * A message as Discord takes it: one announcement is always one message, so that it arrives whole or not at all.
 *
 * @param content Markdown above the files
 * @param embed Markdown in a box below the files
 */
record DiscordMessage(String content, Optional<String> embed, List<DiscordFile> files) {

    DiscordMessage {
        files = List.copyOf(files);
        if (content.length() > DiscordLimits.CONTENT) {
            throw new IllegalArgumentException(
                    "content has " + content.length() + " characters; allowed are " + DiscordLimits.CONTENT);
        }
        if (embed.map(String::length).orElse(0) > DiscordLimits.EMBED_DESCRIPTION) {
            throw new IllegalArgumentException("embed has " + embed.get().length() + " characters; allowed are "
                    + DiscordLimits.EMBED_DESCRIPTION);
        }
        if (files.size() > DiscordLimits.FILES) {
            throw new IllegalArgumentException(
                    "message has " + files.size() + " files; allowed are " + DiscordLimits.FILES);
        }
    }
}
