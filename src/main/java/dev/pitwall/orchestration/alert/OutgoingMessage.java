package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import java.util.Objects;
import java.util.Optional;

/**
 * A message on its way out.
 *
 * @param kind why people are told
 * @param announcement what it says
 * @param nonce the same for each attempt to send this text, and for no other: a channel that knows nonces shows the message once
 *     even when an answer was lost. At most 25 characters
 * @param sentAs what the channel called the message when it was sent: this is an edit of it
 * @param answers the message that this one replies to, where it was sent through the same channel
 */
public record OutgoingMessage(
        MessageKind kind,
        Announcement announcement,
        String nonce,
        Optional<String> sentAs,
        Optional<Answered> answers) {

    /**
     * @param title of the message that is replied to
     * @param remoteId what the channel calls it
     */
    public record Answered(String title, String remoteId) {}

    private static final int LONGEST_NONCE = 25;

    public OutgoingMessage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(announcement, "announcement");
        Objects.requireNonNull(sentAs, "sentAs");
        Objects.requireNonNull(answers, "answers");
        if (nonce.isBlank() || nonce.length() > LONGEST_NONCE) {
            throw new IllegalArgumentException(
                    "nonce is '" + nonce + "'; allowed are 1 to " + LONGEST_NONCE + " characters");
        }
    }

    /** A message that was never sent and answers none. */
    public static OutgoingMessage first(MessageKind kind, Announcement announcement, String nonce) {
        return new OutgoingMessage(kind, announcement, nonce, Optional.empty(), Optional.empty());
    }
}
