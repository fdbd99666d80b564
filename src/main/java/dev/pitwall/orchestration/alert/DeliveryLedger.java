package dev.pitwall.orchestration.alert;

import java.time.Duration;
import java.util.Optional;

/** What the deliveries of all nodes agree on. Each method is a short transaction of its own. */
interface DeliveryLedger {

    /**
     * Takes the channel's lease, or keeps it, and names the first message that is due. Empty when another delivery holds the
     * lease, when the channel wants to be left alone, or when nothing is due; the lease is given back then.
     *
     * @param delivery a name for this delivery, new for each pass
     * @param lease for how long nobody else may deliver through the channel
     */
    Optional<Claim> claim(String channel, String delivery, Duration lease);

    /**
     * The message was delivered. When the claim's text was replaced in the meantime, the message goes on waiting, as an edit. It
     * holds even when the lease has run out: people have seen it.
     */
    void sent(Claim claim, String remoteId);

    /** The channel works and will never take the message. */
    void refused(Claim claim, String why);

    /** The message was tried for too long. */
    void giveUp(Claim claim, String why);

    /** Neither this message nor any other goes through now: the channel is left alone for {@code pause}, by every node. */
    void outage(Claim claim, Duration pause, String why);

    /** This message alone does not go through: it is left aside for {@code pause}, and others go first. */
    void aside(Claim claim, Duration pause, String why);

    /** Another message did not go through after one was put aside: an outage, and not this message's fault. */
    void probeFailed(Claim claim, Duration pause, String why);

    /** Gives the lease back. */
    void release(String channel, String delivery);
}
