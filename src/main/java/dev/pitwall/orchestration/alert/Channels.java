package dev.pitwall.orchestration.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ways to people that this installation has. */
@ApplicationScoped
public class Channels {

    /** What is said of a message while there is no channel. */
    public static final String NONE_IS_CONFIGURED =
            "no channel is configured: set pitwall.discord.webhook or pitwall.discord.token and pitwall.discord.channel";

    private final List<Channel> channels;

    @Inject
    Channels(@Any Instance<Channel> channels) {
        this(channels.stream().toList());
    }

    Channels(List<Channel> channels) {
        this.channels = channels.stream()
                .sorted(Comparator.comparingInt(Channel::preference).thenComparing(Channel::name))
                .toList();
    }

    Channels() {
        this(List.of());
    }

    /** The channel that everything goes through, when one is configured. */
    public Optional<Channel> current() {
        return channels.stream().filter(Channel::configured).findFirst();
    }
}
