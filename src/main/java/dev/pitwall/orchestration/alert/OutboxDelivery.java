package dev.pitwall.orchestration.alert;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Delivers what waits in the outbox, in order. A message that does not go through holds up the others, because that is nearly
 * always an outage of the channel; only when it has failed for long do others go first.
 *
 * <p>A message is sent twice only if its answer is lost and the channel does not know nonces: the node was killed, or cut off
 * from the database for longer than it tries to write down the answer, between the sending and the mark.
 */
class OutboxDelivery {

    private static final Logger LOG = System.getLogger(OutboxDelivery.class.getName());

    /** Beyond the channel's time limit, so that nobody else sends while an answer is being written down. */
    private static final Duration BEYOND_THE_LIMIT = Duration.ofSeconds(60);

    /** An answer is written down again and again for about ten minutes: a lost one is a message sent twice. */
    private static final int TRIES_TO_WRITE = 120;

    private final Channels channels;
    private final DeliveryLedger ledger;
    private final TimedChannel timed;
    private final DeliveryRules rules;
    private final RandomGenerator random;
    private final Waiting waiting;

    /** Waits for a while. */
    interface Waiting {
        void pause(Duration duration) throws InterruptedException;
    }

    OutboxDelivery(
            Channels channels,
            DeliveryLedger ledger,
            TimedChannel timed,
            DeliveryRules rules,
            RandomGenerator random,
            Waiting waiting) {
        this.channels = channels;
        this.ledger = ledger;
        this.timed = timed;
        this.rules = rules;
        this.random = random;
        this.waiting = waiting;
    }

    /** Delivers all that is due. Not to be called twice at once. */
    void pass() throws InterruptedException {
        var current = channels.current();
        if (current.isPresent()) {
            deliverThrough(current.get());
        }
    }

    private void deliverThrough(Channel channel) throws InterruptedException {
        var delivery = UUID.randomUUID().toString();
        var lease = channel.timeLimit().plus(BEYOND_THE_LIMIT);
        var probing = false;
        for (var claim = ledger.claim(channel.name(), delivery, lease);
                claim.isPresent();
                claim = ledger.claim(channel.name(), delivery, lease)) {
            var next = attempt(channel, claim.get(), probing);
            if (next == Next.STOP) {
                ledger.release(channel.name(), delivery);
                return;
            }
            probing = next == Next.PROBE;
        }
    }

    /** What to do after an attempt: go on, go on carefully because a message was put aside, or leave the channel alone. */
    private enum Next {
        GO_ON,
        PROBE,
        STOP
    }

    private Next attempt(Channel channel, Claim claim, boolean probing) throws InterruptedException {
        Outcome outcome = timed.deliver(channel, claim.message())
                .fold(
                        delivered -> new Outcome(Next.GO_ON, () -> ledger.sent(claim, delivered.remoteId())),
                        retry -> afterFailure(claim, retry, probing),
                        refused -> new Outcome(Next.GO_ON, () -> ledger.refused(claim, refused.why())));
        write(claim, outcome.mark());
        return outcome.next();
    }

    private record Outcome(Next next, Runnable mark) {}

    private Outcome afterFailure(Claim claim, Delivery.Retry retry, boolean probing) {
        if (rules.givesUp(claim)) {
            var why = "given up after " + claim.triedFor().toHours() + " hours: " + retry.why();
            return new Outcome(Next.GO_ON, () -> ledger.giveUp(claim, why));
        }
        var pause = retry.after().orElseGet(() -> rules.retry().after(claim.failuresInRow(), random));
        if (probing) {
            return new Outcome(Next.STOP, () -> ledger.probeFailed(claim, pause, retry.why()));
        }
        // A channel that names a time speaks for itself and not for the message.
        if (retry.after().isEmpty() && rules.standsAside(claim)) {
            return new Outcome(Next.PROBE, () -> ledger.aside(claim, pause, retry.why()));
        }
        return new Outcome(Next.STOP, () -> ledger.outage(claim, pause, retry.why()));
    }

    private void write(Claim claim, Runnable mark) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                mark.run();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.log(
                        Level.WARNING,
                        "PW-ALERT-1 what came of message " + claim.id() + " could not be written down (try " + tried
                                + ")",
                        databaseAway);
                if (tried == TRIES_TO_WRITE) {
                    throw databaseAway;
                }
                waiting.pause(Duration.ofSeconds(5));
            }
        }
    }
}
