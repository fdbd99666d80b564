package dev.pitwall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageLayoutTest {

    private static final MessageLayout LAYOUT = new MessageLayout(Optional.of("https://pitwall.example.org"));

    private static DiscordMessage laidOut(Announcement announcement) {
        return LAYOUT.of(announcement, "");
    }

    private static String text(DiscordMessage message, String file) {
        return message.files().stream()
                .filter(one -> one.name().equals(file))
                .map(one -> new String(one.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_usual_announcement_is_content_alone() {
        var message = laidOut(Messages.prediction());

        assertThat(message.embed()).isEmpty();
        assertThat(message.content()).hasSizeLessThan(DiscordLimits.CONTENT);
        assertThat(message.files()).hasSize(1);
    }

    @Test
    void a_table_beside_a_long_text_moves_into_the_box_below() {
        var message = laidOut(Announcement.of("a", "title", "word ".repeat(250)).withTable(Messages.table(22)));

        assertThat(message.content()).contains("word word").doesNotContain("```");
        assertThat(message.embed().orElseThrow()).startsWith("```\n P  Drv").endsWith("\n```");
        assertThat(message.files()).isEmpty();
    }

    @Test
    void a_table_too_long_for_discord_becomes_a_file_and_the_message_says_so() {
        var message = laidOut(Announcement.of("a", "title", "text").withTable(Messages.table(300)));

        assertThat(message.content()).contains("-# The table of 300 rows is in the attached table.txt.");
        assertThat(text(message, "table.txt").lines()).hasSize(301);
        assertThat(message.embed()).isEmpty();
    }

    @Test
    void a_table_too_wide_for_discord_becomes_a_file_and_the_message_says_so() {
        var message = laidOut(Announcement.of("a", "title", "text")
                .withTable(new Metadata.Table(List.of("A", "B"), List.of(List.of("x".repeat(40), "y".repeat(40))))));

        assertThat(message.content()).contains("-# The table of 1 row is in the attached table.txt.");
        assertThat(text(message, "table.txt")).contains("y".repeat(40));
    }

    @Test
    void a_text_too_long_for_discord_is_whole_in_a_file_and_begins_in_the_message() {
        var endless = "sentence after sentence. ".repeat(200);

        var message = laidOut(
                Announcement.of("a", "title", endless).withFooter("small print").withLink("/runs/7"));

        assertThat(message.content())
                .hasSizeLessThanOrEqualTo(DiscordLimits.CONTENT)
                .startsWith("### title\nsentence after")
                .contains("…\n-# The whole text is in the attached message.txt.\n-# small print")
                .endsWith("[Open in Pitwall](<https://pitwall.example.org/runs/7>)");
        assertThat(text(message, "message.txt")).contains(endless).contains("small print");
    }

    @Test
    void a_title_and_a_footer_without_end_are_whole_in_a_file() {
        var message =
                laidOut(Announcement.of("a", "title ".repeat(300), "text").withFooter("small print ".repeat(300)));

        assertThat(message.content()).hasSizeLessThanOrEqualTo(DiscordLimits.CONTENT);
        assertThat(text(message, "message.txt")).contains("title ".repeat(300)).contains("small print ".repeat(299));
        assertThat(message.content()).contains("title…");
    }

    @Test
    void everything_at_once_still_fits() {
        var announcement = Announcement.of("a", "t".repeat(3000), "word\n".repeat(3000))
                .withFooter("f".repeat(3000))
                .withTable(Messages.table(1000));
        for (int picture = 0; picture < 14; picture++) {
            announcement =
                    announcement.withPicture(new AnnouncedPicture("picture.png", new byte[] {1}, "w".repeat(2000)));
        }

        var message = laidOut(announcement);

        assertThat(message.files()).hasSizeLessThanOrEqualTo(DiscordLimits.FILES);
        assertThat(message.files()).extracting(DiscordFile::name).doesNotHaveDuplicates();
        assertThat(text(message, "pictures.txt")).contains("w".repeat(2000));
        assertThat(message.content()).contains("-# 7 pictures too much for Discord: see Pitwall.");
    }

    @Test
    void a_picture_too_large_for_discord_is_named_instead_of_making_the_message_fail() {
        var message = laidOut(Announcement.of("a", "title", "")
                .withPicture(new AnnouncedPicture("huge.png", new byte[DiscordLimits.FILE_BYTES + 1], "huge")));

        assertThat(message.files()).isEmpty();
        assertThat(message.content()).contains("-# 1 picture too much for Discord: see Pitwall.");
    }

    @Test
    void a_title_is_words_and_not_markdown() {
        assertThat(laidOut(Announcement.of("a", "F1_Prediction_Job *failed*", ""))
                        .content())
                .isEqualTo("### F1\\_Prediction\\_Job \\*failed\\*");
    }

    @Test
    void without_an_address_there_is_no_link_that_leads_nowhere() {
        var message = new MessageLayout(Optional.empty())
                .of(Announcement.of("a", "title", "text").withLink("/runs/7"), "");

        assertThat(message.content()).isEqualTo("### title\ntext");
    }

    @Test
    void names_of_files_are_such_as_discord_keeps() {
        assertThat(FileNames.safe("São Paulo (1).png", 0)).isEqualTo("S_o_Paulo_1_.png");
        assertThat(FileNames.safe("a.png", 2)).isEqualTo("a-3.png");
    }
}
