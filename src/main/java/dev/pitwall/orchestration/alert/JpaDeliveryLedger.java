package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The ledger in the database, whose clock decides. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaDeliveryLedger implements DeliveryLedger {

    private final OutboxRows rows;
    private final Clock clock;

    @Inject
    JpaDeliveryLedger(OutboxRows rows, DatabaseClock clock) {
        this(rows, (Clock) clock);
    }

    JpaDeliveryLedger(OutboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    JpaDeliveryLedger() {
        this(null, (Clock) null);
    }

    @Override
    public Optional<Claim> claim(String channelName, String delivery, Duration lease) {
        var now = clock.instant();
        var channel = rows.lockOrMakeChannel(channelName);
        if (!channel.isFreeFor(delivery, now)) {
            return Optional.empty();
        }
        var due = channel.wantsToBeLeftAloneAt(now) ? Optional.<OutboxMessage>empty() : rows.firstDue(now);
        due.ifPresentOrElse(message -> channel.lease(delivery, now.plus(lease)), () -> channel.giveBack(delivery));
        return due.map(message -> claim(channel, delivery, message, now));
    }

    private Claim claim(OutboxChannel channel, String delivery, OutboxMessage message, Instant now) {
        return new Claim(
                channel.name(),
                delivery,
                message.id(),
                message.revision(),
                message.attempts(),
                message.firstTriedAt()
                        .map(first -> Duration.between(first, now))
                        .orElse(Duration.ZERO),
                channel.failuresInRow(),
                new OutgoingMessage(
                        message.kind(),
                        message.announcement(),
                        message.nonce(),
                        message.sentAs(channel.name()),
                        message.replyToKey().flatMap(key -> answered(key, channel.name()))));
    }

    private Optional<OutgoingMessage.Answered> answered(String key, String channel) {
        return rows.withKey(key)
                .flatMap(earlier -> earlier.sentAs(channel)
                        .map(remoteId -> new OutgoingMessage.Answered(earlier.title(), remoteId)));
    }

    @Override
    public void sent(Claim claim, String remoteId) {
        settle(claim, (message, now) -> {
            message.tried(now);
            message.sent(claim.revision(), claim.channel(), remoteId, now);
        });
        rows.lockOrMakeChannel(claim.channel()).delivered(clock.instant());
    }

    @Override
    public void refused(Claim claim, String why) {
        giveUp(claim, why);
        rows.lockOrMakeChannel(claim.channel()).answered();
    }

    @Override
    public void giveUp(Claim claim, String why) {
        settle(claim, (message, now) -> {
            if (message.revision() == claim.revision()) {
                message.tried(now);
                message.giveUp(why);
            }
        });
    }

    @Override
    public void outage(Claim claim, Duration pause, String why) {
        tryAgain(claim, pause, why, true);
        rows.lockOrMakeChannel(claim.channel()).failed(clock.instant(), pause, why);
    }

    @Override
    public void aside(Claim claim, Duration pause, String why) {
        tryAgain(claim, pause, why, true);
    }

    @Override
    public void probeFailed(Claim claim, Duration pause, String why) {
        tryAgain(claim, pause, why, false);
        var now = clock.instant();
        rows.lockOrMakeChannel(claim.channel()).failed(now, pause, why);
        // The message that stood aside was not at fault: it goes first when the channel is tried again, and not after
        // its own pause.
        rows.makeAllDue(now.plus(pause));
    }

    private void tryAgain(Claim claim, Duration pause, String why, boolean counts) {
        settle(claim, (message, now) -> {
            if (message.revision() == claim.revision()) {
                if (counts) {
                    message.tried(now);
                }
                message.tryAgainAt(now.plus(pause), why);
            }
        });
    }

    private void settle(Claim claim, BiConsumer<OutboxMessage, Instant> change) {
        rows.lock(claim.id()).ifPresent(message -> change.accept(message, clock.instant()));
    }

    @Override
    public void release(String channel, String delivery) {
        rows.lockOrMakeChannel(channel).giveBack(delivery);
    }
}
