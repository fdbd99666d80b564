package dev.pitwall.orchestration.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message as a list shows it.
 *
 * @param id its number, and the key by which lists page
 * @param key what makes it happen once
 * @param reason why it is not sent; empty when it is, or is about to be
 * @param attempts to deliver its latest text
 * @param nextTryAt when it waits
 * @param sentAt when people first saw it
 * @param channel what it went through
 * @param edits how often its text was replaced
 * @param runId the run that left it
 */
public record OutboxEntry(
        long id,
        String key,
        MessageKind kind,
        String title,
        MessageStatus status,
        Optional<String> reason,
        int attempts,
        Optional<Instant> nextTryAt,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> sentAt,
        Optional<String> channel,
        int edits,
        OptionalLong runId) {

    static OutboxEntry of(OutboxMessage message) {
        return new OutboxEntry(
                message.id(),
                message.key(),
                message.kind(),
                message.title(),
                message.status(),
                message.reason(),
                message.attempts(),
                message.nextTryAt(),
                message.createdAt(),
                message.changedAt(),
                message.sentAt(),
                message.channel(),
                message.revision() - 1,
                message.runId());
    }
}
