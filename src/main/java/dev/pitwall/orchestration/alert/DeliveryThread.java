package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.node.NodeWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Delivers on a thread of its own: at once when a transaction that left a message has committed, and when the timer says so, for
 * what waits for its next try or was left by a node that is gone.
 */
@ApplicationScoped
public class DeliveryThread {

    private static final Logger LOG = System.getLogger(DeliveryThread.class.getName());

    private final Channels channels;
    private final DeliveryLedger ledger;
    private final DeliveryRules rules;
    private final NodeWork work;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean delivering = new AtomicBoolean();

    /** Made once, because it knows whether a channel that was interrupted has come back. */
    private volatile OutboxDelivery delivery;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    /**
     * @param firstRetry after the first failure; doubled after each further one
     * @param longestRetry five minutes, so that an alarm is never later than that after an outage
     * @param giveUpAfter a week: what is older misleads, and any outage of a day or a weekend is survived
     * @param standAsideAfter an hour: one message that alone fails must not hold up alarms for longer
     */
    @Inject
    DeliveryThread(
            Channels channels,
            DeliveryLedger ledger,
            NodeWork work,
            @ConfigProperty(name = "pitwall.alert.retry.first", defaultValue = "PT5S") Duration firstRetry,
            @ConfigProperty(name = "pitwall.alert.retry.longest", defaultValue = "PT5M") Duration longestRetry,
            @ConfigProperty(name = "pitwall.alert.give-up-after", defaultValue = "P7D") Duration giveUpAfter,
            @ConfigProperty(name = "pitwall.alert.stand-aside-after", defaultValue = "PT1H") Duration standAsideAfter) {
        this.channels = channels;
        this.ledger = ledger;
        this.work = work;
        this.rules = new DeliveryRules(new RetryDelay(firstRetry, longestRetry, 0.2), giveUpAfter, standAsideAfter);
    }

    DeliveryThread() {
        this.channels = null;
        this.ledger = null;
        this.rules = null;
        this.work = null;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageQueued fact) {
        wake();
    }

    /** Has what is due delivered. A call while a delivery is at it makes that one look again. */
    void wake() {
        wanted.set(true);
        if (delivering.get() || channels.current().isEmpty()) {
            return;
        }
        try {
            work.execute(threads, this::deliver);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "the server stops; the next start goes on", stopping);
        }
    }

    private void deliver() {
        while (wanted.get() && !work.stopping() && delivering.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                delivery().pass();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.log(
                        Level.WARNING,
                        "PW-ALERT-2 the delivery of messages failed; the next one is in a few seconds",
                        databaseAway);
                return;
            } finally {
                delivering.set(false);
            }
        }
    }

    private OutboxDelivery delivery() {
        if (delivery == null) {
            delivery = new OutboxDelivery(
                    channels,
                    ledger,
                    new TimedChannel(threads),
                    rules,
                    RandomGenerator.getDefault(),
                    duration -> Thread.sleep(duration.toMillis()));
        }
        return delivery;
    }
}
