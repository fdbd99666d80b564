package dev.pitwall.orchestration.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A message for people, delivered once by whichever channel is configured.
 *
 * @param key what makes it happen once: a second announcement with the same key replaces the text of the first (an edit, where
 *     the channel can) instead of being sent again
 * @param title its heading
 * @param text Markdown, before the table
 * @param table rows shown in columns of equal width; empty when there is none
 * @param picture shown below, empty when there is none
 * @param footer small print
 * @param link a path of this installation that shows more, empty when there is none
 * @param replyTo the key of an earlier announcement that this one answers
 */
public record Announcement(
        String key,
        String title,
        String text,
        Optional<Metadata.Table> table,
        List<AnnouncedPicture> pictures,
        String footer,
        Optional<String> link,
        Optional<String> replyTo) {

    private static final int LONGEST_KEY = 200;

    public Announcement {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "key of an announcement is '" + key + "'; allowed are 1 to " + LONGEST_KEY + " characters");
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(table, "table");
        pictures = List.copyOf(pictures);
        Objects.requireNonNull(footer, "footer");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(replyTo, "replyTo");
    }

    public static Announcement of(String key, String title, String text) {
        return new Announcement(key, title, text, Optional.empty(), List.of(), "", Optional.empty(), Optional.empty());
    }

    public Announcement withTable(Metadata.Table rows) {
        return new Announcement(key, title, text, Optional.of(rows), pictures, footer, link, replyTo);
    }

    public Announcement withPicture(AnnouncedPicture picture) {
        var more = new java.util.ArrayList<>(pictures);
        more.add(picture);
        return new Announcement(key, title, text, table, more, footer, link, replyTo);
    }

    public Announcement withFooter(String smallPrint) {
        return new Announcement(key, title, text, table, pictures, smallPrint, link, replyTo);
    }

    public Announcement withLink(String path) {
        return new Announcement(key, title, text, table, pictures, footer, Optional.of(path), replyTo);
    }

    public Announcement inReplyTo(String earlierKey) {
        return new Announcement(key, title, text, table, pictures, footer, link, Optional.of(earlierKey));
    }
}
