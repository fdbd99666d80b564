package dev.pitwall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.alert.MessageStatus;
import dev.pitwall.orchestration.alert.OutboxRig;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.testing.DiscordServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox and the webhook together, with a Discord that fails as Discord does. */
class DiscordOutageDatabaseTest {

    private static final Duration TIMER = Duration.ofSeconds(5);

    private final DiscordServer discord = new DiscordServer();
    private final WebhookChannel channel = new WebhookChannel(Settings.webhook(discord));
    private final List<String> expected = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private OutboxRig rig;
    private int number;

    @BeforeAll
    static void makeTables() {
        OutboxRig.forgetTables();
    }

    @BeforeEach
    void start() {
        rig = new OutboxRig(channel);
    }

    @AfterEach
    void stop() {
        rig.close();
        discord.close();
    }

    private void leave(int messages) {
        for (int message = 0; message < messages; message++) {
            var title = "message " + number++;
            expected.add("### " + title);
            ids.add(rig.put(Announcement.of(title, title, "")));
        }
    }

    private void everyMessageHasArrivedOnceAndInOrder() {
        assertThat(discord.posts()).extracting(DiscordServer.Post::content).containsExactlyElementsOf(expected);
        assertThat(ids).allMatch(id -> rig.statusOf(id) == MessageStatus.SENT);
    }

    @Test
    void pauses_errors_and_refused_connections_in_turn_lose_and_double_nothing() {
        leave(4);
        discord.failNext(429, Map.of("Retry-After", "2"), "{\"retry_after\":2.0}");
        discord.failNext(429, Map.of(), "");
        discord.failNext(500, Map.of(), "{}");
        discord.failNext(503, Map.of(), "<html>");
        rig.deliverFor(Duration.ofMinutes(3), TIMER);
        leave(2);
        discord.goDown();
        rig.deliverFor(Duration.ofMinutes(3), TIMER);
        discord.comeUp();

        rig.deliverFor(Duration.ofMinutes(6), TIMER);

        everyMessageHasArrivedOnceAndInOrder();
        assertThat(discord.requests()).isEqualTo(6 + 4);
    }

    @Test
    void nobody_asks_again_before_the_pause_that_discord_asked_for_is_over() {
        leave(2);
        discord.failNext(429, Map.of("Retry-After", "60"), "{\"retry_after\":60.0}");

        rig.deliverFor(Duration.ofSeconds(55), TIMER);
        assertThat(discord.requests()).isEqualTo(1);

        rig.deliverFor(Duration.ofSeconds(30), TIMER);
        everyMessageHasArrivedOnceAndInOrder();
        assertThat(discord.requests()).isEqualTo(3);
    }

    @Test
    void a_day_of_errors_loses_and_doubles_nothing() {
        discord.failAlways(503, "{\"message\":\"503: Service Unavailable\"}");
        for (int hour = 0; hour < 24; hour++) {
            leave(1);
            rig.deliverFor(Duration.ofHours(1), Duration.ofMinutes(15));
        }
        assertThat(discord.posts()).isEmpty();
        discord.work();

        rig.deliverFor(Duration.ofMinutes(12), TIMER);

        everyMessageHasArrivedOnceAndInOrder();
    }

    @Test
    void a_message_that_discord_cannot_take_holds_up_nobody() {
        leave(1);
        discord.failNext(400, Map.of(), "{\"message\":\"Invalid Form Body\",\"code\":50035}");
        rig.deliverFor(TIMER, TIMER);
        var refused = ids.remove(0);
        expected.remove(0);

        leave(1);
        rig.deliverFor(TIMER, TIMER);

        assertThat(rig.statusOf(refused)).isEqualTo(MessageStatus.FAILED);
        assertThat(discord.posts()).hasSize(1);
    }
}
