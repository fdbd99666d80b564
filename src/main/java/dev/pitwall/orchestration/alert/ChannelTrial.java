package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/** Tries the channel at once, past the outbox, so that whoever has set it up sees what comes of it. */
@ApplicationScoped
public class ChannelTrial {

    private final Channels channels;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    @Inject
    ChannelTrial(Channels channels) {
        this.channels = channels;
    }

    ChannelTrial() {
        this(null);
    }

    /**
     * Sends a message that says that it is a test.
     *
     * @param who asked for it, as people know them
     * @return what came of it, within the channel's time limit
     */
    public Delivery send(String who) throws InterruptedException {
        return send(who, threads);
    }

    Delivery send(String who, ExecutorService on) throws InterruptedException {
        var channel = channels.current();
        if (channel.isEmpty()) {
            return new Delivery.Refused(Channels.NONE_IS_CONFIGURED);
        }
        var id = UUID.randomUUID().toString();
        var announcement = Announcement.of(
                "channel-trial/" + id,
                "Pitwall reaches this channel",
                "A test, asked for by " + Markdown.plain(who) + ". Announcements and alarms will come here.");
        var nonce = "trial-" + id.substring(0, 12);
        return new TimedChannel(on)
                .deliver(channel.get(), OutgoingMessage.first(MessageKind.CHANNEL_TRIAL, announcement, nonce));
    }
}
