package dev.pitwall.orchestration.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A ledger whose database is away when the next few answers are to be written down. */
record LedgerThatFails(DeliveryLedger real, AtomicInteger times) implements DeliveryLedger {

    private void failWhileAway() {
        if (times.get() > 0) {
            times.decrementAndGet();
            throw new IllegalStateException("the database is away");
        }
    }

    @Override
    public Optional<Claim> claim(String channel, String delivery, Duration lease) {
        return real.claim(channel, delivery, lease);
    }

    @Override
    public void sent(Claim claim, String remoteId) {
        failWhileAway();
        real.sent(claim, remoteId);
    }

    @Override
    public void refused(Claim claim, String why) {
        failWhileAway();
        real.refused(claim, why);
    }

    @Override
    public void giveUp(Claim claim, String why) {
        failWhileAway();
        real.giveUp(claim, why);
    }

    @Override
    public void outage(Claim claim, Duration pause, String why) {
        failWhileAway();
        real.outage(claim, pause, why);
    }

    @Override
    public void aside(Claim claim, Duration pause, String why) {
        failWhileAway();
        real.aside(claim, pause, why);
    }

    @Override
    public void probeFailed(Claim claim, Duration pause, String why) {
        failWhileAway();
        real.probeFailed(claim, pause, why);
    }

    @Override
    public void release(String channel, String delivery) {
        real.release(channel, delivery);
    }
}
