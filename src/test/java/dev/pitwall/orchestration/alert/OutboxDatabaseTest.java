package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Metadata;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxDatabaseTest {

    private final OutboxRig rig = new OutboxRig();

    @BeforeAll
    static void makeTables() {
        OutboxRig.forgetTables();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private static Announcement prediction() {
        return Announcement.of("prediction/2024-1", "Bahrain 🏁", "Predicted *qualifying*")
                .withTable(
                        new Metadata.Table(List.of("P", "Driver"), List.of(List.of("1", "VER"), List.of("2", "PÉR"))))
                .withPicture(new AnnouncedPicture("gaps.png", new byte[] {1, 2, 3}, "VER is ahead of PÉR"))
                .withFooter("cut-off 12:00")
                .withLink("/predictions/2024-1")
                .inReplyTo("earlier");
    }

    @Test
    void a_message_is_read_as_it_was_put() {
        var id = rig.put(prediction());

        var message = rig.message(id);

        assertThat(message.announcement()).isEqualTo(prediction());
        assertThat(message.status()).isEqualTo(MessageStatus.WAITING);
        assertThat(message.runId()).hasValue(7);
        assertThat(message.createdAt()).isEqualTo(rig.clock.instant());
        assertThat(message.nonce()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void a_message_is_undone_with_the_transaction_that_left_it() {
        assertThatThrownBy(() -> rig.entities.doInTransaction(em -> {
                    rig.outbox(em).put(prediction(), MessageKind.ANNOUNCEMENT, OptionalLong.empty());
                    throw new IllegalStateException("the step failed");
                }))
                .hasMessage("the step failed");

        rig.deliver();

        assertThat(rig.postBox.seen).isEmpty();
    }

    @Test
    void a_second_text_under_the_same_key_replaces_the_first_before_it_is_sent() {
        var first = rig.put(prediction());
        var second = rig.put(Announcement.of("prediction/2024-1", "Bahrain, after practice 2", "")
                .withPicture(new AnnouncedPicture("a.png", new byte[] {4}, "a"))
                .withPicture(new AnnouncedPicture("b.png", new byte[] {5}, "b")));

        rig.deliver();

        assertThat(second).isEqualTo(first);
        assertThat(rig.postBox.titles()).containsExactly("Bahrain, after practice 2");
        assertThat(rig.message(first).announcement().pictures()).hasSize(2);
    }

    @Test
    void a_second_text_after_it_was_sent_is_an_edit_of_what_people_see() {
        var id = rig.put(prediction());
        rig.deliver();

        rig.put(Announcement.of("prediction/2024-1", "Bahrain, after practice 2", ""));
        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.WAITING);
        rig.deliver();

        assertThat(rig.postBox.attempts.get(1).sentAs()).contains("remote-1");
        assertThat(rig.postBox.titles()).containsExactly("Bahrain, after practice 2");
        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.SENT);
        assertThat(rig.postBox.attempts.get(1).nonce())
                .isNotEqualTo(rig.postBox.attempts.get(0).nonce());
    }

    @Test
    void the_same_text_again_changes_nothing() {
        var id = rig.put(prediction());
        rig.deliver();

        rig.put(prediction());
        rig.deliver();

        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.SENT);
        assertThat(rig.postBox.attempts).hasSize(1);
    }

    @Test
    void a_text_that_comes_while_the_one_before_is_being_sent_is_sent_after_it() {
        var id = rig.put("a");
        rig.postBox.instead(message -> {
            rig.postBox.works();
            rig.put(Announcement.of("a", "newer", ""));
            return java.util.Optional.empty();
        });

        rig.deliver();

        assertThat(rig.postBox.attempts)
                .extracting(message -> message.announcement().title())
                .containsExactly("title of a", "newer");
        assertThat(rig.postBox.titles()).containsExactly("newer");
        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void without_a_channel_a_message_is_kept_and_says_what_to_set() {
        rig.postBox.configure(false);

        var id = rig.put("a");
        rig.deliver();

        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.WITHHELD);
        assertThat(rig.message(id).reason())
                .contains("no channel is configured: set pitwall.discord.webhook or pitwall.discord.token and"
                        + " pitwall.discord.channel");
    }

    @Test
    void what_was_withheld_is_sent_when_an_operator_says_so_and_not_by_itself() {
        rig.postBox.configure(false);
        var id = rig.put("a");
        rig.postBox.configure(true);
        rig.deliver();
        assertThat(rig.postBox.seen).isEmpty();

        rig.sendAgain(id);
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of a");
    }

    @Test
    void what_was_withheld_for_more_than_a_week_is_not_sent_any_more() {
        rig.postBox.configure(false);
        var id = rig.put("a");
        rig.postBox.configure(true);
        rig.clock.advance(Duration.ofDays(8));

        assertThatThrownBy(() -> rig.sendAgain(id))
                .isInstanceOf(CannotSendAgain.class)
                .hasMessageContaining("pitwall.alert.send-again-within");
    }

    @Test
    void what_people_have_is_not_sent_again() {
        var id = rig.put("a");
        rig.deliver();

        assertThatThrownBy(() -> rig.sendAgain(id)).hasMessageContaining("people have it");
        assertThatThrownBy(() -> rig.sendAgain(4711)).hasMessage("there is no message 4711");
    }

    @Test
    void nothing_is_sent_again_without_a_channel() {
        rig.postBox.configure(false);
        var id = rig.put("a");

        assertThatThrownBy(() -> rig.sendAgain(id)).hasMessage(Channels.NONE_IS_CONFIGURED);
    }

    @Test
    void two_transactions_that_put_the_same_key_at_once_make_one_message() throws Exception {
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        Callable<Long> put = () -> {
            together.await();
            return rig.put("at once");
        };

        var ids = threads.invokeAll(List.of(put, put, put, put)).stream()
                .map(OutboxDatabaseTest::resultOf)
                .distinct()
                .toList();
        threads.shutdown();

        assertThat(ids).hasSize(1);
        rig.deliver();
        assertThat(rig.postBox.titles()).containsExactly("title of at once");
    }

    private static long resultOf(Future<Long> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void delivery_is_woken_for_each_message_that_is_to_go_out() {
        rig.put("a");
        rig.postBox.configure(false);
        rig.put("b");

        assertThat(rig.queued.fired()).hasSize(1);
    }
}
