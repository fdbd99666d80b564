package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps what is not mended yet, inside the transactions of those who find it so. */
@ApplicationScoped
public class Troubles {

    private final EntityManager entities;
    private final DatabaseClock clock;

    @Inject
    Troubles(EntityManager entities, DatabaseClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Troubles() {
        this(null, null);
    }

    /**
     * Opens a trouble, or has an open one told by another message.
     *
     * @param about what of the subject, where it can have several troubles of a kind; empty otherwise
     * @return whether it was opened by this call: of several nodes that find it, one opens it
     */
    @Transactional
    boolean open(AlertSubject subject, MessageKind kind, String about, Announcement message, OptionalLong run) {
        var key = key(subject, kind, about);
        var now = clock.instant();
        var made = entities.createQuery(
                                "INSERT INTO Trouble (key, kind, subjectKind, subject, title, messageKey, openedAt, toldAt,"
                                        + " repeats) VALUES (:key, :kind, :subjectKind, :subject, :title, :message, :now, :now, 0)"
                                        + " ON CONFLICT DO NOTHING")
                        .setParameter("key", key)
                        .setParameter("kind", kind)
                        .setParameter("subjectKind", subject.kind())
                        .setParameter("subject", subject.name())
                        .setParameter("title", message.title())
                        .setParameter("message", message.key())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        entities.find(Trouble.class, key, LockModeType.PESSIMISTIC_WRITE)
                .toldBy(message.key(), message.title(), message.link(), run, now);
        return made;
    }

    @Transactional
    boolean isOpen(AlertSubject subject, MessageKind kind, String about) {
        return entities.find(Trouble.class, key(subject, kind, about)) != null;
    }

    /** Those that were last told of before a time, by their keys. */
    @Transactional
    List<String> notToldSince(Instant time) {
        return entities.createQuery(
                        "SELECT t.key FROM Trouble t WHERE t.toldAt <= :time ORDER BY t.toldAt", String.class)
                .setParameter("time", time)
                .setMaxResults(200)
                .getResultList();
    }

    /** The trouble, which no other node changes until the caller's transaction ends. */
    Optional<Trouble> lock(String key) {
        return Optional.ofNullable(entities.find(Trouble.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Every node may do it at once. */
    @Transactional
    void forget(String key) {
        entities.createQuery("DELETE FROM Trouble t WHERE t.key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    void close(Trouble trouble) {
        entities.remove(trouble);
    }

    /** The key of the latest message that told of it; empty when it is not open. */
    @Transactional
    Optional<String> close(AlertSubject subject, MessageKind kind, String about) {
        var trouble = lock(key(subject, kind, about));
        trouble.ifPresent(entities::remove);
        return trouble.map(Trouble::messageKey);
    }

    private static String key(AlertSubject subject, MessageKind kind, String about) {
        return kind + "/" + subject + (about.isEmpty() ? "" : "/" + about);
    }

    /** What is not mended, the oldest first. */
    @Transactional
    public List<Trouble> open() {
        return entities.createQuery("SELECT t FROM Trouble t ORDER BY t.openedAt", Trouble.class)
                .setMaxResults(200)
                .getResultList();
    }
}
