package dev.pitwall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.alert.Channel;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.testing.DiscordServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookChannelTest extends ChannelContract {

    private final WebhookChannel channel = new WebhookChannel(Settings.webhook(discord));

    @Override
    Channel channel() {
        return channel;
    }

    @Test
    void a_reply_names_and_links_what_it_answers() {
        var id = delivered(Messages.first(Messages.prediction()));

        delivered(Messages.reply(Announcement.of("evaluation", "How good it was", ""), "2024 *Bahrain*", id));

        assertThat(discord.posts().get(1).content())
                .startsWith("-# In reply to [2024 \\*Bahrain\\*](<https://discord.com/channels/111111111111111111/"
                        + DiscordServer.CHANNEL + "/" + id + ">)\n### How good it was");
    }

    @Test
    void a_pause_named_in_the_body_alone_is_handed_on_to_the_millisecond() {
        discord.failNext(429, Map.of(), "{\"retry_after\":0.6517}");

        assertThat(retry(Messages.first(Messages.prediction())).after().orElseThrow())
                .hasMillis(652);
    }

    @Test
    void a_page_of_a_proxy_in_the_place_of_an_answer_is_an_outage() {
        discord.failNext(502, Map.of("Content-Type", "text/html"), "<html>bad gateway</html>");

        assertThat(retry(Messages.first(Messages.prediction())).why()).contains("502 <html>bad gateway</html>");
    }

    @Test
    void no_message_goes_to_an_address_that_is_none_of_discords() {
        for (var stranger : new String[] {
            "https://example.org/api/webhooks/1/secret-of-mine",
            "http://discord.com/api/webhooks/1/secret-of-mine",
            "https://discord.com.example.org/api/webhooks/1/secret-of-mine",
            "http://127.0.0.1:9200/api/webhooks/1/secret-of-mine",
            "nonsense secret-of-mine"
        }) {
            var misled = new WebhookChannel(Settings.webhook(stranger, DiscordSettings.API));

            var delivery = misled.deliver(Messages.first(Messages.prediction()));

            assertThat(delivery.toString())
                    .contains("pitwall.discord.webhook is not the address of a webhook")
                    .doesNotContain("secret-of-mine");
        }
    }

    @Test
    void an_unknown_webhook_is_told_without_its_secret() {
        var wrong = new WebhookChannel(Settings.webhook(discord.api() + "webhooks/1/secret-of-mine", discord.api()));

        var delivery = wrong.deliver(Messages.first(Messages.prediction()));

        assertThat(delivery.toString())
                .contains("404 Unknown Webhook (10015): check pitwall.discord.webhook")
                .doesNotContain("secret-of-mine");
    }

    @Test
    void secrets_are_taken_out_of_words() {
        var settings = Settings.webhook(discord);

        assertThat(settings.redact("cannot reach " + discord.webhook() + "?wait=true"))
                .doesNotContain(DiscordServer.WEBHOOK_TOKEN);
    }

    @Test
    void a_thread_of_a_forum_stays_in_the_address() {
        var address = new WebhookAddress(URI.create("https://discord.com/api/webhooks/1/a?thread_id=7"));

        assertThat(address.execution()).hasToString("https://discord.com/api/webhooks/1/a?thread_id=7&wait=true");
        assertThat(address.message("9")).hasToString("https://discord.com/api/webhooks/1/a/messages/9?thread_id=7");
    }
}
