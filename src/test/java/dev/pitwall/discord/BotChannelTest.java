package dev.pitwall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.alert.Channel;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.testing.DiscordServer;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BotChannelTest extends ChannelContract {

    private final BotChannel channel =
            new BotChannel(Settings.bot(discord, DiscordServer.TOKEN, DiscordServer.CHANNEL));

    @Override
    Channel channel() {
        return channel;
    }

    @AfterEach
    void stop() {
        channel.stop();
    }

    @Test
    void a_reply_is_one_for_discord_too() {
        var id = delivered(Messages.first(Messages.prediction()));

        delivered(Messages.reply(Announcement.of("evaluation", "How good it was", ""), "2024 Bahrain", id));

        assertThat(discord.posts().get(1).repliesTo()).contains(id);
        assertThat(discord.payloads().get(1).getJsonObject("message_reference").getBoolean("fail_if_not_exists"))
                .isFalse();
    }

    @Test
    void a_message_whose_answer_was_lost_is_not_shown_twice() {
        delivered(Messages.first(Announcement.of("a", "a", "")));
        discord.loseNextAnswer();

        var id = delivered(Messages.first(Messages.prediction()));

        assertThat(discord.posts()).hasSize(2);
        assertThat(discord.posts().get(1).id()).isEqualTo(id);
        assertThat(discord.payloads().get(2).getBoolean("enforce_nonce")).isTrue();
    }

    @Test
    void a_wrong_token_waits_for_someone_to_look_and_is_not_shown() {
        var wrong = new BotChannel(Settings.bot(discord, "wrong-token", DiscordServer.CHANNEL));

        var delivery = wrong.deliver(Messages.first(Messages.prediction()));
        wrong.stop();

        assertThat(delivery.toString())
                .contains("Discord does not know the bot: check pitwall.discord.token")
                .doesNotContain("wrong-token");
    }

    @Test
    void a_channel_that_the_bot_does_not_see_is_told() {
        var lost = new BotChannel(Settings.bot(discord, DiscordServer.TOKEN, "999999999999999999"));

        var delivery = lost.deliver(Messages.first(Messages.prediction()));
        lost.stop();

        assertThat(delivery.toString()).contains("the bot sees no channel 999999999999999999");
    }

    @Test
    void a_number_that_is_none_is_told_before_anything_is_connected() {
        var wrong = new BotChannel(Settings.bot(discord, DiscordServer.TOKEN, "#formula-1"));

        assertThat(wrong.deliver(Messages.first(Messages.prediction())).toString())
                .contains("pitwall.discord.channel is not the number of a channel");
    }

    @Test
    void nothing_is_connected_before_the_first_message_and_no_thread_is_left_after_the_last() {
        var before = threads();
        var own = new BotChannel(Settings.bot(discord, DiscordServer.TOKEN, DiscordServer.CHANNEL));
        assertThat(threads()).isEqualTo(before);
        own.deliver(Messages.first(Messages.prediction()));
        assertThat(threads()).hasSizeGreaterThan(before.size());

        own.stop();

        Awaitility.await().untilAsserted(() -> assertThat(threads()).isEqualTo(before));
    }

    /** JDA's and its libraries', but for OkHttp's one idle daemon, which goes by itself within a minute. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive())
                .map(Thread::getName)
                .filter(name -> !name.contains("TaskRunner"))
                .filter(name -> name.contains("JDA")
                        || name.contains("OkHttp")
                        || name.matches("(?i).*(reading|writing)thread.*"))
                .collect(Collectors.toSet());
    }
}
