package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxHistoryDatabaseTest {

    private final OutboxRig rig = new OutboxRig();

    @BeforeAll
    static void makeTables() {
        OutboxRig.forgetTables();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private <T> T read(Function<OutboxHistory, T> question) {
        return rig.entities.inTransaction(em -> question.apply(new OutboxHistory(em)));
    }

    @Test
    void messages_are_listed_newest_first_and_paged_by_their_number() {
        rig.put("a");
        rig.put("b");
        rig.put("c");

        var page = read(history -> history.newest(Set.of(), Long.MAX_VALUE, 2));
        var older = read(history -> history.newest(Set.of(), page.get(1).id(), 2));

        assertThat(page).extracting(OutboxEntry::key).containsExactly("c", "b");
        assertThat(older).extracting(OutboxEntry::key).containsExactly("a");
    }

    @Test
    void messages_are_filtered_and_counted_by_what_became_of_them() {
        rig.put("sent");
        rig.deliver();
        rig.postBox.configure(false);
        rig.put("withheld");

        var withheld = read(history -> history.newest(Set.of(MessageStatus.WITHHELD), Long.MAX_VALUE, 10));
        var counts = read(OutboxHistory::counts);

        assertThat(withheld).extracting(OutboxEntry::key).containsExactly("withheld");
        assertThat(counts)
                .containsEntry(MessageStatus.SENT, 1L)
                .containsEntry(MessageStatus.WITHHELD, 1L)
                .containsEntry(MessageStatus.FAILED, 0L);
    }

    @Test
    void a_message_is_shown_with_its_pictures_its_edits_and_its_channel() {
        rig.put("a");
        rig.deliver();
        var edited =
                Announcement.of("a", "edited", "").withPicture(new AnnouncedPicture("a.png", new byte[] {9}, "nine"));
        var id = rig.put(edited);
        rig.deliver();

        var letter = read(history -> history.letter(id)).orElseThrow();

        assertThat(letter.announcement()).isEqualTo(edited);
        assertThat(letter.entry().edits()).isEqualTo(1);
        assertThat(letter.entry().channel()).contains("post-box");
        Optional<OutboxLetter> byKey = read(history -> history.letter("a"));
        List<OutboxEntry> ofTheRun = read(history -> history.of(7));
        assertThat(byKey).contains(letter);
        assertThat(ofTheRun).containsExactly(letter.entry());
    }

    @Test
    void a_channel_that_fails_says_since_when_and_why() {
        rig.postBox.isDown();
        rig.put("a");
        rig.deliver();

        var state = read(OutboxHistory::channels).get(0);

        assertThat(state.failuresInRow()).isEqualTo(1);
        assertThat(state.lastError()).contains("answered 503");
        assertThat(state.lastFailedAt()).contains(rig.clock.instant());
        assertThat(state.notBefore().orElseThrow()).isAfter(rig.clock.instant());
        assertThat(state.lastDeliveredAt()).isEqualTo(Optional.empty());
    }
}
