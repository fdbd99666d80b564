package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.Announcement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxDeliveryDatabaseTest {

    private static final Duration TIMER = Duration.ofSeconds(5);

    private final OutboxRig rig = new OutboxRig();

    @BeforeAll
    static void makeTables() {
        OutboxRig.forgetTables();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void messages_arrive_once_and_in_the_order_in_which_they_were_left() {
        List.of("a", "b", "c").forEach(rig::put);

        rig.deliver();
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of a", "title of b", "title of c");
        assertThat(rig.postBox.attempts).hasSize(3);
    }

    @Test
    void a_day_without_the_channel_loses_nothing_doubles_nothing_and_keeps_the_order() {
        rig.postBox.isDown();
        var expected = new ArrayList<String>();
        for (int hour = 0; hour < 24; hour++) {
            rig.put("hour " + hour);
            expected.add("title of hour " + hour);
            rig.deliverFor(Duration.ofHours(1), Duration.ofMinutes(3));
        }
        assertThat(rig.postBox.seen).isEmpty();

        rig.postBox.works();
        rig.deliverFor(Duration.ofMinutes(10), TIMER);

        assertThat(rig.postBox.titles()).containsExactlyElementsOf(expected);
        // every five minutes the first message, and after an hour one more behind it
        assertThat(rig.postBox.attempts).hasSizeLessThan(24 * 60 / 4 * 2 + 24);
    }

    @Test
    void a_message_that_stood_aside_in_an_outage_goes_first_when_the_channel_is_back() {
        List.of("a", "b").forEach(rig::put);
        var ledger = rig.ledger();
        var lease = Duration.ofMinutes(2);
        var first = ledger.claim(rig.postBox.name(), "one delivery", lease).orElseThrow();
        ledger.aside(first, Duration.ofMinutes(6), "answered 503");
        var probe = ledger.claim(rig.postBox.name(), "one delivery", lease).orElseThrow();
        ledger.probeFailed(probe, Duration.ofMinutes(4), "answered 503");
        ledger.release(rig.postBox.name(), "one delivery");

        rig.clock.advance(Duration.ofMinutes(4));
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of a", "title of b");
    }

    @Test
    void an_outage_is_waited_out_longer_and_longer_but_never_longer_than_five_minutes() {
        rig.postBox.isDown();
        var id = rig.put("a");
        var pauses = new ArrayList<Duration>();

        for (int attempt = 0; attempt < 12; attempt++) {
            rig.deliver();
            var next = rig.message(id).nextTryAt().orElseThrow();
            pauses.add(Duration.between(rig.clock.instant(), next));
            rig.clock.set(next);
        }

        assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(pauses.get(2)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
        assertThat(pauses.get(11)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
        assertThat(rig.message(id).reason()).contains("answered 503");
        assertThat(rig.message(id).attempts()).isEqualTo(12);
    }

    @Test
    void a_channel_that_names_a_time_is_left_alone_for_so_long_by_every_node() {
        rig.postBox.instead(
                message -> Optional.of(new Delivery.Retry(Optional.of(Duration.ofSeconds(90)), "too many requests")));
        rig.put("a");
        rig.deliver();
        rig.postBox.works();
        rig.put("b");

        rig.clock.advance(Duration.ofSeconds(89));
        rig.deliver();
        assertThat(rig.postBox.seen).isEmpty();
        rig.clock.advance(Duration.ofSeconds(1));
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of a", "title of b");
    }

    @Test
    void a_message_that_the_channel_refuses_is_given_up_with_its_reason_and_holds_up_nobody() {
        rig.postBox.instead(message -> message.announcement().key().equals("bad")
                ? Optional.of(new Delivery.Refused("no such emoji"))
                : Optional.empty());
        var bad = rig.put("bad");
        rig.put("good");

        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of good");
        assertThat(rig.statusOf(bad)).isEqualTo(MessageStatus.FAILED);
        assertThat(rig.message(bad).reason()).contains("no such emoji");
    }

    @Test
    void a_refused_message_goes_out_when_it_gets_another_text() {
        rig.postBox.instead(message -> Optional.of(new Delivery.Refused("no such emoji")));
        rig.put("bad");
        rig.deliver();
        rig.postBox.works();

        rig.put(Announcement.of("bad", "without emoji", ""));
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("without emoji");
    }

    @Test
    void a_message_that_alone_does_not_go_through_holds_up_the_others_for_an_hour_at_the_most() {
        rig.postBox.instead(message -> message.announcement().key().equals("cursed")
                ? Optional.of(new Delivery.Retry(Optional.empty(), "answered 500"))
                : Optional.empty());
        var cursed = rig.put("cursed");
        rig.put("good");

        rig.deliverFor(Duration.ofMinutes(50), TIMER);
        assertThat(rig.postBox.seen).isEmpty();
        rig.deliverFor(Duration.ofMinutes(20), TIMER);

        assertThat(rig.postBox.titles()).containsExactly("title of good");
        assertThat(rig.statusOf(cursed)).isEqualTo(MessageStatus.WAITING);
        rig.put("later");
        rig.deliver();
        assertThat(rig.postBox.titles()).containsExactly("title of good", "title of later");
    }

    @Test
    void a_message_is_given_up_after_a_week_of_trying_and_an_operator_can_have_it_sent_again() {
        rig.postBox.isDown();
        var id = rig.put("a");

        rig.deliverFor(Duration.ofDays(7).plusHours(2), Duration.ofMinutes(30));
        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.FAILED);
        assertThat(rig.message(id).reason().orElseThrow()).startsWith("given up after 168 hours: answered 503");

        rig.postBox.works();
        rig.sendAgain(id);
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of a");
    }

    @Test
    void an_operator_who_cannot_wait_for_the_next_try_does_not_change_the_order() {
        rig.postBox.isDown();
        rig.put("a");
        var second = rig.put("b");
        rig.deliver();
        rig.postBox.works();

        rig.sendAgain(second);
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of a", "title of b");
    }

    @Test
    void a_reply_names_what_it_answers_by_the_channels_own_word() {
        rig.put("prediction");
        rig.put(Announcement.of("evaluation", "How good it was", "").inReplyTo("prediction"));
        rig.put(Announcement.of("orphan", "Answers nothing", "").inReplyTo("never sent"));

        rig.deliver();

        assertThat(rig.postBox.attempts.get(1).answers())
                .contains(new OutgoingMessage.Answered("title of prediction", "remote-1"));
        assertThat(rig.postBox.attempts.get(2).answers()).isEmpty();
    }

    @Test
    void many_nodes_deliver_each_message_once_and_in_order() throws Exception {
        var expected = IntStream.range(0, 40)
                .mapToObj(number -> "m" + number)
                .peek(rig::put)
                .map(key -> "title of " + key)
                .toList();
        var nodes = Executors.newFixedThreadPool(4);

        var done = nodes.invokeAll(IntStream.range(0, 4)
                .<java.util.concurrent.Callable<Void>>mapToObj(node -> () -> {
                    var delivery = rig.delivery();
                    for (int pass = 0; pass < 20; pass++) {
                        delivery.pass();
                    }
                    return null;
                })
                .toList());
        for (var node : done) {
            node.get();
        }
        nodes.shutdown();

        assertThat(rig.postBox.titles()).containsExactlyElementsOf(expected);
        assertThat(rig.postBox.attempts).hasSize(40);
    }

    @Test
    void a_node_that_dies_while_it_delivers_is_followed_by_another_when_its_lease_is_over() {
        rig.put("a");
        rig.ledger().claim(rig.postBox.name(), "the dead node", Duration.ofSeconds(60));

        rig.deliver();
        assertThat(rig.postBox.seen).isEmpty();
        rig.clock.advance(Duration.ofSeconds(60));
        rig.deliver();

        assertThat(rig.postBox.titles()).containsExactly("title of a");
    }

    @Test
    void a_message_sent_again_after_a_crash_carries_the_same_nonce() {
        rig.put("a");
        var lost = rig.ledger()
                .claim(rig.postBox.name(), "the dead node", Duration.ofSeconds(60))
                .orElseThrow();
        rig.clock.advance(Duration.ofSeconds(60));

        rig.deliver();

        assertThat(rig.postBox.attempts.get(0).nonce()).isEqualTo(lost.message().nonce());
    }

    @Test
    void an_answer_is_written_down_when_the_database_is_back() {
        var id = rig.put("a");
        var real = rig.ledger();
        var away = new AtomicInteger(3);

        OutboxRig.pass(rig.delivery(new LedgerThatFails(real, away)));

        assertThat(away).hasValue(0);
        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.SENT);
        rig.deliver();
        assertThat(rig.postBox.attempts).hasSize(1);
    }

    @Test
    void a_channel_that_hangs_is_interrupted_and_not_called_twice_at_once() throws Exception {
        var hang = new CountDownLatch(1);
        var calls = new AtomicInteger();
        rig.postBox.instead(message -> {
            calls.incrementAndGet();
            waitWithoutHeedingInterrupts(hang);
            return Optional.empty();
        });
        var id = rig.put("a");
        var delivery = rig.delivery();

        delivery.pass();
        assertThat(rig.message(id).reason()).contains("no answer within 0 s");
        rig.clock.advance(Duration.ofMinutes(1));
        delivery.pass();

        assertThat(rig.message(id).reason()).contains("the attempt before has not come back yet");
        assertThat(calls).hasValue(1);
        hang.countDown();
    }

    private static void waitWithoutHeedingInterrupts(CountDownLatch latch) {
        for (; ; ) {
            try {
                latch.await(10, TimeUnit.SECONDS);
                return;
            } catch (InterruptedException ignored) {
                // that is the point
            }
        }
    }

    @Test
    void a_channel_that_throws_is_tried_again_and_its_words_are_not_shown() {
        rig.postBox.instead(message -> {
            throw new IllegalArgumentException("https://discord.com/api/webhooks/1/SECRET is no address");
        });
        var id = rig.put("a");

        rig.deliver();

        assertThat(rig.statusOf(id)).isEqualTo(MessageStatus.WAITING);
        assertThat(rig.message(id).reason()).contains("the channel broke with java.lang.IllegalArgumentException");
    }
}
