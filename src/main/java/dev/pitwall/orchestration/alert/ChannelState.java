package dev.pitwall.orchestration.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * How a channel has been.
 *
 * @param failuresInRow attempts that were to be repeated, since the last one that was not; 0 when all is well
 * @param notBefore until when it is left alone
 * @param lastError of the latest failure, also when all is well again
 */
public record ChannelState(
        String name,
        int failuresInRow,
        Optional<Instant> notBefore,
        Optional<String> lastError,
        Optional<Instant> lastFailedAt,
        Optional<Instant> lastDeliveredAt) {

    static ChannelState of(OutboxChannel channel) {
        return new ChannelState(
                channel.name(),
                channel.failuresInRow(),
                channel.notBefore(),
                channel.lastError(),
                channel.lastFailedAt(),
                channel.lastDeliveredAt());
    }
}
