package dev.pitwall.orchestration.alert;

/**
 * A way to people. Implementations are CDI beans. Of those that are configured, the one with the lowest {@link #preference} is
 * used for everything.
 */
public interface Channel {

    /** A stored name, for ever: {@code discord-bot}. */
    String name();

    /** Whether its settings are there. They need not be right. */
    boolean configured();

    /** Lower is preferred. */
    int preference();

    /**
     * Sends a message, or changes the one that was sent. It is called on a thread of the delivery's, outside any transaction,
     * never twice at once but for a {@link ChannelTrial}, and is interrupted when it takes longer than {@link #timeLimit}. It does not throw: what went wrong
     * is a {@link Delivery}, and in its words is no secret.
     */
    Delivery deliver(OutgoingMessage message);

    /** How long {@link #deliver} may take before it is interrupted. */
    default java.time.Duration timeLimit() {
        return java.time.Duration.ofSeconds(40);
    }
}
