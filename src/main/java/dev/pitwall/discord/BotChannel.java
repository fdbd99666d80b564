package dev.pitwall.discord;

import dev.pitwall.orchestration.alert.Channel;
import dev.pitwall.orchestration.alert.Delivery;
import dev.pitwall.orchestration.alert.OutgoingMessage;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Discord as a bot. JDA is loaded when the first message goes out, so that it does not slow down the start of the server. */
@ApplicationScoped
public class BotChannel implements Channel {

    private final DiscordSettings settings;
    private BotSender sender;

    @Inject
    BotChannel(DiscordSettings settings) {
        this.settings = settings;
    }

    BotChannel() {
        this(null);
    }

    @Override
    public String name() {
        return "discord-bot";
    }

    @Override
    public boolean configured() {
        return settings.hasBot();
    }

    @Override
    public int preference() {
        return 1;
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        return sender().deliver(message);
    }

    private synchronized BotSender sender() {
        if (sender == null) {
            sender = new BotSender(settings);
        }
        return sender;
    }

    @PreDestroy
    synchronized void stop() {
        if (sender != null) {
            sender.stop();
            sender = null;
        }
    }
}
