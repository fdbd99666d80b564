package dev.pitwall.discord;

import dev.pitwall.testing.DiscordServer;
import java.util.Optional;

/** Settings for a Discord on loopback. */
final class Settings {

    private static final Optional<String> ADDRESS = Optional.of("https://pitwall.example.org/");

    private Settings() {}

    static DiscordSettings webhook(DiscordServer discord) {
        return webhook(discord.webhook(), discord.api());
    }

    static DiscordSettings webhook(String webhook, String api) {
        return new DiscordSettings(
                Optional.of(webhook), Optional.empty(), Optional.empty(), api, Optional.empty(), ADDRESS);
    }

    static DiscordSettings bot(DiscordServer discord, String token, String channel) {
        return new DiscordSettings(
                Optional.empty(),
                Optional.of(token),
                Optional.of(channel),
                discord.api(),
                Optional.of(discord.gateway()),
                ADDRESS);
    }
}
