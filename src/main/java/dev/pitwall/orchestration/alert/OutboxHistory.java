package dev.pitwall.orchestration.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people were told, and what they were not told and why. */
@ApplicationScoped
public class OutboxHistory {

    private final EntityManager entities;

    @Inject
    OutboxHistory(EntityManager entities) {
        this.entities = entities;
    }

    OutboxHistory() {
        this(null);
    }

    /**
     * Messages, newest first.
     *
     * @param statuses which are wanted; empty for all
     * @param before only those with a number below this, {@link Long#MAX_VALUE} for the first page
     * @param limit how many at the most
     */
    @Transactional
    public List<OutboxEntry> newest(Set<MessageStatus> statuses, long before, int limit) {
        var wanted = statuses.isEmpty() ? Set.of(MessageStatus.values()) : statuses;
        return entries(entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.status IN :wanted AND m.id < :before ORDER BY m.id DESC",
                        OutboxMessage.class)
                .setParameter("wanted", wanted)
                .setParameter("before", before)
                .setMaxResults(limit));
    }

    /** What a run left, newest first. */
    @Transactional
    public List<OutboxEntry> of(long runId) {
        return entries(entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.runId = :run ORDER BY m.id DESC", OutboxMessage.class)
                .setParameter("run", runId)
                .setMaxResults(200));
    }

    private static List<OutboxEntry> entries(TypedQuery<OutboxMessage> query) {
        return query.getResultStream().map(OutboxEntry::of).toList();
    }

    /** How many messages have each status; all statuses are there. */
    @Transactional
    public Map<MessageStatus, Long> counts() {
        Map<MessageStatus, Long> counts = new EnumMap<>(MessageStatus.class);
        for (var status : MessageStatus.values()) {
            counts.put(status, 0L);
        }
        entities.createQuery("SELECT m.status, COUNT(m) FROM OutboxMessage m GROUP BY m.status", Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((MessageStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** One message with its pictures. */
    @Transactional
    public Optional<OutboxLetter> letter(long id) {
        return Optional.ofNullable(entities.find(OutboxMessage.class, id)).map(OutboxHistory::letter);
    }

    /** The message with this key, with its pictures. */
    @Transactional
    public Optional<OutboxLetter> letter(String key) {
        return entities.createQuery("SELECT m FROM OutboxMessage m WHERE m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(OutboxHistory::letter);
    }

    private static OutboxLetter letter(OutboxMessage message) {
        return new OutboxLetter(OutboxEntry.of(message), message.announcement());
    }

    /** How the channels have been that ever delivered something. */
    @Transactional
    public List<ChannelState> channels() {
        return entities.createQuery("SELECT c FROM OutboxChannel c ORDER BY c.name", OutboxChannel.class)
                .getResultStream()
                .map(ChannelState::of)
                .toList();
    }
}
