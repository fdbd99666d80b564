package dev.pitwall.rest;

import dev.pitwall.orchestration.alert.MessageKind;
import dev.pitwall.orchestration.alert.MessageStatus;
import dev.pitwall.orchestration.alert.OutboxEntry;
import dev.pitwall.orchestration.alert.OutboxLetter;
import java.time.Instant;
import java.util.Optional;

/**
 * A message for people, in the outbox.
 *
 * @param key what makes it happen once
 * @param reason why it is not sent
 * @param attempts to deliver its latest text
 * @param edits how often its text was replaced
 * @param run the run that left it
 * @param text what it says, Markdown; only where one message is asked for
 */
record MessageBody(
        long id,
        String key,
        MessageKind kind,
        String title,
        MessageStatus status,
        int attempts,
        int edits,
        Instant createdAt,
        Instant changedAt,
        Optional<String> reason,
        Optional<Instant> nextTryAt,
        Optional<Instant> sentAt,
        Optional<String> channel,
        Optional<Long> run,
        Optional<String> text)
        implements Body {

    static MessageBody of(OutboxEntry entry) {
        return of(entry, Optional.empty());
    }

    static MessageBody of(OutboxLetter letter) {
        return of(letter.entry(), Optional.of(letter.announcement().text()));
    }

    private static MessageBody of(OutboxEntry entry, Optional<String> text) {
        return new MessageBody(
                entry.id(),
                entry.key(),
                entry.kind(),
                entry.title(),
                entry.status(),
                entry.attempts(),
                entry.edits(),
                entry.createdAt(),
                entry.changedAt(),
                entry.reason(),
                entry.nextTryAt(),
                entry.sentAt(),
                entry.channel(),
                entry.runId().stream().boxed().findFirst(),
                text);
    }
}
