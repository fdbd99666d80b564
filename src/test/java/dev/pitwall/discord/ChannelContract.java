package dev.pitwall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.alert.Channel;
import dev.pitwall.orchestration.alert.Delivery;
import dev.pitwall.orchestration.alert.OutgoingMessage;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.testing.DiscordServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for Discord, whichever way a message goes there. */
abstract class ChannelContract {

    final DiscordServer discord = new DiscordServer();

    abstract Channel channel();

    @AfterEach
    void closeDiscord() {
        discord.close();
    }

    String delivered(OutgoingMessage message) {
        return channel()
                .deliver(message)
                .fold(
                        Delivery.Delivered::remoteId,
                        retry -> "RETRY " + retry.why(),
                        refused -> "REFUSED " + refused.why());
    }

    Delivery.Retry retry(OutgoingMessage message) {
        return channel()
                .deliver(message)
                .fold(
                        delivered -> {
                            throw new AssertionError("it was delivered");
                        },
                        retry -> retry,
                        refused -> {
                            throw new AssertionError("it was refused: " + refused.why());
                        });
    }

    @Test
    void an_announcement_arrives_whole_with_the_words_for_its_picture() {
        var id = delivered(Messages.first(Messages.prediction()));

        var post = discord.posts().get(0);
        assertThat(post.id()).isEqualTo(id);
        assertThat(post.content())
                .startsWith("### 2024 Bahrain (round 1): predicted qualifying\nMade from practice 1")
                .contains("```\n P  Drv  Team          Time     Gap\n 1  VER  Red Bull  1:29.101  +0.101\n")
                .contains("-# Data up to 1 Mar 2024 15:00 UTC")
                .contains("[Open in Pitwall](<https://pitwall.example.org/predictions/2024-1>)");
        assertThat(post.files()).containsOnlyKeys("predicted-order.png");
        assertThat(post.files().get("predicted-order.png")).isEqualTo("\u0089PNG\r\n");
        assertThat(post.descriptions()).containsEntry("predicted-order.png", "VER is ahead of PÉR");
    }

    @Test
    void nobody_is_mentioned() {
        delivered(Messages.first(Announcement.of("a", "@everyone", "hello @here")));

        assertThat(discord.payloads().get(0).getJsonObject("allowed_mentions").getJsonArray("parse"))
                .isEmpty();
    }

    @Test
    void a_new_text_changes_the_message_that_people_see_and_removes_what_it_does_not_have() {
        var id = delivered(Messages.first(Messages.prediction()));

        var same = delivered(Messages.edit(Announcement.of("prediction-2024-1", "After practice 3", "better"), id));

        assertThat(same).isEqualTo(id);
        assertThat(discord.posts()).hasSize(1);
        assertThat(discord.posts().get(0).edited()).isTrue();
        assertThat(discord.posts().get(0).content()).isEqualTo("### After practice 3\nbetter");
        assertThat(discord.posts().get(0).files()).isEmpty();
        assertThat(discord.payloads().get(1).getJsonArray("attachments")).isEmpty();
    }

    @Test
    void an_edit_of_a_message_that_someone_deleted_is_a_new_message() {
        var id = delivered(Messages.first(Messages.prediction()));
        discord.forgetPosts();

        delivered(Messages.edit(Announcement.of("prediction-2024-1", "After practice 3", "better"), id));

        assertThat(discord.posts()).hasSize(1);
        assertThat(discord.posts().get(0).edited()).isFalse();
    }

    @Test
    void a_pause_that_discord_asks_for_is_handed_on() {
        delivered(Messages.first(Messages.prediction()));
        discord.failNext(
                429,
                Map.of("Retry-After", "3", "X-RateLimit-Scope", "shared"),
                "{\"message\":\"You are being rate limited.\",\"retry_after\":3.0,\"global\":false}");

        var retry = retry(Messages.first(Announcement.of("b", "b", "")));

        assertThat(retry.after()).contains(Duration.ofSeconds(3));
        assertThat(retry.why()).contains("asks for a pause");
    }

    @Test
    void a_pause_without_a_length_is_left_to_the_outbox() {
        delivered(Messages.first(Messages.prediction()));
        discord.failNext(429, Map.of(), "{\"message\":\"You are being rate limited.\"}");

        assertThat(retry(Messages.first(Announcement.of("b", "b", ""))).after()).isEmpty();
    }

    @Test
    void an_error_of_discords_is_tried_again() {
        delivered(Messages.first(Messages.prediction()));
        discord.failNext(500, Map.of(), "{\"message\":\"500: Internal Server Error\",\"code\":0}");

        var retry = retry(Messages.first(Announcement.of("b", "b", "")));

        assertThat(retry.after()).isEmpty();
        assertThat(retry.why()).contains("Discord does not work: 500");
    }

    @Test
    void a_refused_connection_is_tried_again() {
        delivered(Messages.first(Messages.prediction()));
        discord.goDown();

        var retry = retry(Messages.first(Announcement.of("b", "b", "")));
        discord.comeUp();

        assertThat(retry.why()).isEqualTo("no connection to Discord: ConnectException");
        delivered(Messages.first(Announcement.of("b", "b", "")));
        assertThat(discord.posts()).hasSize(2);
    }

    @Test
    void a_message_that_discord_cannot_take_is_refused_with_its_words() {
        delivered(Messages.first(Messages.prediction()));
        discord.failNext(400, Map.of(), "{\"message\":\"Cannot send an empty message\",\"code\":50006}");

        assertThat(delivered(Messages.first(Announcement.of("b", "b", ""))))
                .startsWith("REFUSED Discord refused the message: 400 Cannot send an empty message")
                .contains("50006");
    }

    @Test
    void a_channel_that_is_gone_waits_for_someone_to_look_and_names_the_setting() {
        delivered(Messages.first(Messages.prediction()));
        discord.failNext(403, Map.of(), "{\"message\":\"Missing Access\",\"code\":50001}");

        var retry = retry(Messages.first(Announcement.of("b", "b", "")));

        assertThat(retry.after()).contains(Duration.ofMinutes(10));
        assertThat(retry.why()).contains("Missing Access").contains("pitwall.discord.");
        assertThat(retry.why()).doesNotContain(DiscordServer.TOKEN).doesNotContain(DiscordServer.WEBHOOK_TOKEN);
    }
}
