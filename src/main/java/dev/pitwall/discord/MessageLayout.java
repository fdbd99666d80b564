package dev.pitwall.discord;

import dev.pitwall.orchestration.alert.Markdown;
import dev.pitwall.orchestration.definition.Announcement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays an announcement out as one message of Discord's. What does not fit is never cut away unseen: a long table moves into the
 * box below the pictures, then into a text file; a long text into a text file; and the message says so.
 */
final class MessageLayout {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_FOOTER = 600;
    private static final String FENCE = "```";

    private final Optional<String> address;

    /** @param address of this installation, as people reach it, without a slash at the end; links are left out without it */
    MessageLayout(Optional<String> address) {
        this.address = address.map(base -> base.replaceAll("/+$", ""));
    }

    /** @param above a line on top, such as what is replied to; may be empty */
    DiscordMessage of(Announcement announcement, String above) {
        var files = new FileList(announcement.pictures());
        var head = lines(above, "### " + Markdown.plain(cut(announcement.title(), LONGEST_TITLE)));
        var footer = announcement.footer().strip().replaceAll("\\s*\\R\\s*", " · ");
        var text = announcement.text();
        var mustMove = announcement.title().length() > LONGEST_TITLE || footer.length() > LONGEST_FOOTER;
        var foot = foot(announcement, mustMove ? cut(footer, LONGEST_FOOTER) : footer);
        var table = announcement.table().map(TextTable::new);
        var block = table.map(rows -> FENCE + "\n" + rows.text() + "\n" + FENCE);
        var fits = table.map(rows -> rows.width() <= DiscordLimits.WIDEST_TABLE).orElse(true);

        if (fits && !mustMove) {
            var all = lines(head, text, block.orElse(""), files.notes(), foot);
            if (all.length() <= DiscordLimits.CONTENT) {
                return new DiscordMessage(all, Optional.empty(), files.toSend());
            }
        }
        var embed = block.filter(rows -> fits && rows.length() <= DiscordLimits.EMBED_DESCRIPTION);
        if (block.isPresent() && embed.isEmpty()) {
            files.addText(
                    "table.txt",
                    table.get().text(),
                    "The table of " + counted(table.get().rows(), "row") + " is in the attached table.txt.");
        }
        var withoutTable = lines(head, text, files.notes(), foot);
        if (withoutTable.length() <= DiscordLimits.CONTENT && !mustMove) {
            return new DiscordMessage(withoutTable, embed, files.toSend());
        }
        files.addText(
                "message.txt",
                Stream.of(announcement.title(), text, footer)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n\n")),
                "The whole text is in the attached message.txt.");
        int room = DiscordLimits.CONTENT - lines(head, "x", files.notes(), foot).length();
        return new DiscordMessage(
                lines(head, cut(text, Math.max(1, room)), files.notes(), foot), embed, files.toSend());
    }

    private String foot(Announcement announcement, String footer) {
        var small = footer.isBlank() ? "" : "-# " + footer;
        // the angle brackets keep Discord from drawing a preview of the page
        var link = announcement
                .link()
                .flatMap(path -> address.map(base -> "-# [Open in Pitwall](<" + base + path + ">)"))
                .orElse("");
        return lines(small, link);
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    /** At a space, with a mark that more follows elsewhere. */
    private static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        var kept = words.substring(0, longest - 1);
        int space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
        return (space > longest / 2 ? kept.substring(0, space) : kept).stripTrailing() + "…";
    }

    /** The files of one message, and what must be said of them. */
    private static final class FileList {

        private final List<DiscordFile> files = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        FileList(List<dev.pitwall.orchestration.definition.AnnouncedPicture> pictures) {
            var words = new StringBuilder();
            int left = 0;
            // two places stay free for table.txt and message.txt, one for pictures.txt
            int most = DiscordLimits.FILES - 3;
            for (var picture : pictures) {
                var name = FileNames.safe(picture.fileName(), files.size());
                if (files.size() >= most || picture.png().length > DiscordLimits.FILE_BYTES) {
                    left++;
                } else {
                    files.add(DiscordFile.png(
                            name, picture.png(), cut(picture.alternative(), DiscordLimits.FILE_DESCRIPTION)));
                }
                if (picture.alternative().length() > DiscordLimits.FILE_DESCRIPTION) {
                    words.append(name)
                            .append(": ")
                            .append(picture.alternative())
                            .append("\n\n");
                }
            }
            if (left > 0) {
                notes.add(counted(left, "picture") + " too much for Discord: see Pitwall.");
            }
            if (!words.isEmpty()) {
                addText(
                        "pictures.txt",
                        words.toString(),
                        "What the pictures say is whole in the attached pictures.txt.");
            }
        }

        void addText(String name, String words, String note) {
            files.add(DiscordFile.text(name, words));
            notes.add(note);
        }

        String notes() {
            return notes.stream().map(note -> "-# " + note).collect(Collectors.joining("\n"));
        }

        List<DiscordFile> toSend() {
            return files;
        }
    }
}
