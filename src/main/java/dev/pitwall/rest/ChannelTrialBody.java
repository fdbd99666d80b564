package dev.pitwall.rest;

import dev.pitwall.orchestration.alert.Delivery;
import java.util.Optional;

/**
 * What came of a test message.
 *
 * @param channel its name
 * @param why it was not delivered; absent where it was
 */
record ChannelTrialBody(String channel, Outcome outcome, Optional<String> why) implements Body {

    /** What the channel said. */
    enum Outcome {
        /** It took the message. */
        DELIVERED,
        /** It may take it later. */
        NOT_NOW,
        /** It will not take it as things are. */
        REFUSED
    }

    static ChannelTrialBody of(String channel, Delivery delivery) {
        return delivery.fold(
                delivered -> new ChannelTrialBody(channel, Outcome.DELIVERED, Optional.empty()),
                retry -> new ChannelTrialBody(channel, Outcome.NOT_NOW, Optional.of(retry.why())),
                refused -> new ChannelTrialBody(channel, Outcome.REFUSED, Optional.of(refused.why())));
    }
}
