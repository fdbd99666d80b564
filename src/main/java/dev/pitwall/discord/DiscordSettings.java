package dev.pitwall.discord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where messages go. Webhook and token are secrets: nothing here is ever logged or shown. */
@ApplicationScoped
public class DiscordSettings {

    static final String API = "https://discord.com/api/v10/";

    private static final Pattern WEBHOOK = Pattern.compile(
            "https://(?:canary\\.|ptb\\.)?discord(?:app)?\\.com/api(?:/v\\d+)?/webhooks/\\d+/[A-Za-z0-9_-]+(?:\\?.*)?");
    private static final Pattern ID = Pattern.compile("\\d{15,20}");

    private final Optional<String> webhook;
    private final Optional<String> token;
    private final Optional<String> channel;
    private final String api;
    private final Optional<String> gateway;
    private final Optional<String> address;

    /**
     * @param webhook the address of a webhook, as Discord shows it in a channel's settings
     * @param token of a bot
     * @param channel the number of the channel that the bot writes to
     * @param api where Discord answers; another address is for tests, and makes webhooks below it allowed
     * @param gateway where Discord's gateway answers, for tests; JDA knows it otherwise
     * @param address of this installation, as people reach it, for links: {@code https://pitwall.example.org}
     */
    @Inject
    DiscordSettings(
            @ConfigProperty(name = "pitwall.discord.webhook") Optional<String> webhook,
            @ConfigProperty(name = "pitwall.discord.token") Optional<String> token,
            @ConfigProperty(name = "pitwall.discord.channel") Optional<String> channel,
            @ConfigProperty(name = "pitwall.discord.api", defaultValue = API) String api,
            @ConfigProperty(name = "pitwall.discord.gateway") Optional<String> gateway,
            @ConfigProperty(name = "pitwall.address") Optional<String> address) {
        this.webhook = present(webhook);
        this.token = present(token);
        this.channel = present(channel);
        this.api = api.endsWith("/") ? api : api + "/";
        this.gateway = present(gateway);
        this.address = present(address);
    }

    DiscordSettings() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), API, Optional.empty(), Optional.empty());
    }

    private static Optional<String> present(Optional<String> setting) {
        return setting.map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean hasWebhook() {
        return webhook.isPresent();
    }

    boolean hasBot() {
        return token.isPresent() && channel.isPresent();
    }

    /** The webhook's address; empty when what is set is none of Discord's, so that no message goes to a stranger. */
    Optional<URI> webhook() {
        return webhook.filter(set -> WEBHOOK.matcher(set).matches() || isElsewhere() && set.startsWith(api))
                .map(URI::create);
    }

    private boolean isElsewhere() {
        return !api.equals(API);
    }

    String token() {
        return token.orElseThrow();
    }

    /** The channel's number; empty when what is set is none. */
    Optional<String> channel() {
        return channel.filter(set -> ID.matcher(set).matches());
    }

    String api() {
        return api;
    }

    Optional<String> gateway() {
        return gateway;
    }

    MessageLayout layout() {
        return new MessageLayout(address);
    }

    /** The words without the secrets that may be in them. */
    String redact(String words) {
        var clean = words.replaceAll("(/webhooks/\\d+/)[^\\s/?\"']+", "$1[redacted]");
        if (webhook.isPresent()) {
            clean = clean.replace(webhook.get(), "[redacted]");
        }
        return token.isPresent() ? clean.replace(token.get(), "[redacted]") : clean;
    }
}
