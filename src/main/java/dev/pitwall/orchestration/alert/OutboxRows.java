package dev.pitwall.orchestration.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Finds and locks the rows of the outbox, inside the caller's transaction. */
@ApplicationScoped
class OutboxRows {

    private final EntityManager entities;

    @Inject
    OutboxRows(EntityManager entities) {
        this.entities = entities;
    }

    OutboxRows() {
        this(null);
    }

    /**
     * The message with this key, which nobody else changes until the transaction ends. It is made first and locked after: two
     * transactions that lock a row that is not there both succeed, and then deadlock when they make it.
     */
    OutboxMessage lockOrMake(String key, Instant now) {
        entities.createQuery(
                        "INSERT INTO OutboxMessage (key, kind, title, content, status, attempts, createdAt, changedAt,"
                                + " revision, sentRevision) VALUES (:key, :kind, '', '', :status, 0, :now, :now, 0, 0)"
                                + " ON CONFLICT DO NOTHING")
                .setParameter("key", key)
                .setParameter("kind", MessageKind.ANNOUNCEMENT)
                .setParameter("status", MessageStatus.WITHHELD)
                .setParameter("now", now)
                .executeUpdate();
        return entities.createQuery("SELECT m FROM OutboxMessage m WHERE m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** The message, which nobody else changes until the transaction ends. */
    Optional<OutboxMessage> lock(long id) {
        return Optional.ofNullable(entities.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The channel's row, which nobody else changes until the transaction ends. */
    OutboxChannel lockOrMakeChannel(String name) {
        entities.createQuery("INSERT INTO OutboxChannel (name, failuresInRow) VALUES (:name, 0) ON CONFLICT DO NOTHING")
                .setParameter("name", name)
                .executeUpdate();
        return entities.find(OutboxChannel.class, name, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first message that waits and may be tried. */
    Optional<OutboxMessage> firstDue(Instant now) {
        return entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.status = :waiting AND m.nextTryAt <= :now ORDER BY m.id",
                        OutboxMessage.class)
                .setParameter("waiting", MessageStatus.WAITING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Forgets when messages were to be tried next, so that the first of them goes first. */
    void makeAllDue(Instant now) {
        entities.flush();
        entities.createQuery(
                        "UPDATE OutboxMessage m SET m.nextTryAt = :now WHERE m.status = :waiting AND m.nextTryAt > :now")
                .setParameter("now", now)
                .setParameter("waiting", MessageStatus.WAITING)
                .executeUpdate();
    }

    Optional<OutboxMessage> withKey(String key) {
        return entities.createQuery("SELECT m FROM OutboxMessage m WHERE m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
