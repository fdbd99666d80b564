package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RecordedEvents;
import dev.pitwall.testing.SettableClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** An outbox on an empty database, with a channel and a clock that the test sets. */
public final class OutboxRig implements AutoCloseable {

    private static Entities migrated;

    final Entities entities = empty();
    final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    final PostBox postBox = new PostBox();
    final Channels channels;
    final RecordedEvents<MessageQueued> queued = new RecordedEvents<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    OutboxRig() {
        channels = new Channels(List.of(postBox));
    }

    /** Another channel than the post box. */
    public OutboxRig(Channel channel) {
        channels = new Channels(List.of(channel));
    }

    public SettableClock clock() {
        return clock;
    }

    /** The tables are made once for all tests of a class, which takes a second, and emptied for each. */
    private static synchronized Entities empty() {
        if (migrated == null) {
            migrated = Entities.withEmpty(Catalog.DAGSTER_LOGS, "alert");
        }
        migrated.doInTransaction(em -> {
            em.createQuery("DELETE FROM OutboxPicture").executeUpdate();
            em.createQuery("DELETE FROM OutboxMessage").executeUpdate();
            em.createQuery("DELETE FROM OutboxChannel").executeUpdate();
        });
        return migrated;
    }

    /** Has the tables made anew: another class may have dropped them. */
    public static synchronized void forgetTables() {
        migrated = null;
    }

    Outbox outbox(EntityManager entities) {
        return new Outbox(entities, new OutboxRows(entities), channels, clock, queued, Duration.ofDays(7));
    }

    public long put(Announcement announcement) {
        return entities.inTransaction(em -> outbox(em).put(announcement, MessageKind.ANNOUNCEMENT, OptionalLong.of(7)));
    }

    long put(String key) {
        return put(Announcement.of(key, "title of " + key, "text of " + key));
    }

    void sendAgain(long id) {
        entities.doInTransaction(em -> outbox(em).sendAgain(id));
    }

    DeliveryLedger ledger() {
        return entities.transactional(DeliveryLedger.class, em -> new JpaDeliveryLedger(new OutboxRows(em), clock));
    }

    OutboxDelivery delivery() {
        return delivery(ledger());
    }

    OutboxDelivery delivery(DeliveryLedger ledger) {
        var rules = new DeliveryRules(
                new RetryDelay(Duration.ofSeconds(5), Duration.ofMinutes(5), 0.2),
                Duration.ofDays(7),
                Duration.ofHours(1));
        return new OutboxDelivery(
                channels,
                ledger,
                new TimedChannel(threads),
                rules,
                RandomGenerator.of("L64X128MixRandom"),
                clock::advance);
    }

    /** One pass of one node. */
    void deliver() {
        pass(delivery());
    }

    static void pass(OutboxDelivery delivery) {
        try {
            delivery.pass();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Passes of one node every few seconds, as the timer makes them. */
    public void deliverFor(Duration time, Duration step) {
        var delivery = delivery();
        for (var end = clock.instant().plus(time); clock.instant().isBefore(end); clock.advance(step)) {
            pass(delivery);
        }
    }

    OutboxMessage message(long id) {
        return entities.inTransaction(em -> {
            var message = em.find(OutboxMessage.class, id);
            message.announcement();
            return message;
        });
    }

    public MessageStatus statusOf(long id) {
        return message(id).status();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
