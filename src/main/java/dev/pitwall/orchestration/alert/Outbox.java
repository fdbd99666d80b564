package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes messages for people. What is put here is delivered once, after the caller's transaction has committed. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final OutboxRows rows;
    private final Channels channels;
    private final Clock clock;
    private final Event<MessageQueued> queued;
    private final Duration sendAgainWithin;

    /**
     * @param sendAgainWithin how old a withheld message may be to be sent after all: a week, because an older prediction or
     *     alarm misleads
     */
    @Inject
    Outbox(
            EntityManager entities,
            OutboxRows rows,
            Channels channels,
            DatabaseClock clock,
            Event<MessageQueued> queued,
            @ConfigProperty(name = "pitwall.alert.send-again-within", defaultValue = "P7D") Duration sendAgainWithin) {
        this(entities, rows, channels, (Clock) clock, queued, sendAgainWithin);
    }

    Outbox(
            EntityManager entities,
            OutboxRows rows,
            Channels channels,
            Clock clock,
            Event<MessageQueued> queued,
            Duration sendAgainWithin) {
        this.entities = entities;
        this.rows = rows;
        this.channels = channels;
        this.clock = clock;
        this.queued = queued;
        this.sendAgainWithin = sendAgainWithin;
    }

    Outbox() {
        this(null, null, null, (Clock) null, null, null);
    }

    /**
     * Leaves a message, or puts another text in the place of the one that has the same key: when that was sent already, it is
     * edited. The same text again changes nothing. Joins the caller's transaction, and is undone with it.
     *
     * @param runId the run that has something to say
     * @return the message's number
     */
    @Transactional
    public long put(Announcement announcement, MessageKind kind, OptionalLong runId) {
        return put(announcement, kind, runId, Optional.empty());
    }

    /** As {@link #put}, but the message is kept and not sent, for this reason; someone may send it after all. */
    @Transactional
    public long keep(Announcement announcement, MessageKind kind, OptionalLong runId, String why) {
        return put(announcement, kind, runId, Optional.of(why));
    }

    private long put(Announcement announcement, MessageKind kind, OptionalLong runId, Optional<String> keptBecause) {
        var now = clock.instant();
        var message = rows.lockOrMake(announcement.key(), now);
        if (!message.isNew() && message.says(announcement)) {
            return message.id();
        }
        message.forgetPictures();
        entities.flush();
        message.rewrite(kind, announcement, runId, now);
        if (keptBecause.isPresent()) {
            message.withhold(keptBecause.get());
        } else if (channels.current().isEmpty()) {
            message.withhold(Channels.NONE_IS_CONFIGURED);
        } else {
            message.queue(now);
            queued.fire(new MessageQueued());
        }
        return message.id();
    }

    /** Whether a message with this key was left. */
    @Transactional
    public boolean knows(String key) {
        return rows.withKey(key).isPresent();
    }

    /**
     * Has a message delivered that was given up or withheld, or that waits for its next try. Those that wait before it are tried
     * as well, so that the order stays.
     *
     * @throws CannotSendAgain when it was sent, is unknown or too old, or when there is no channel
     */
    @Transactional
    public void sendAgain(long id) {
        var now = clock.instant();
        var message = rows.lock(id).orElseThrow(() -> new CannotSendAgain("there is no message " + id));
        var channel = channels.current().orElseThrow(() -> new CannotSendAgain(Channels.NONE_IS_CONFIGURED));
        switch (message.status()) {
            case SENT ->
                throw new CannotSendAgain(
                        "message " + id + " was sent at " + message.sentAt().orElseThrow() + "; people have it");
            case WITHHELD -> {
                if (message.changedAt().isBefore(now.minus(sendAgainWithin))) {
                    throw new CannotSendAgain("message " + id + " was written at " + message.changedAt()
                            + "; what was withheld for longer than " + sendAgainWithin
                            + " (pitwall.alert.send-again-within) is not sent any more");
                }
            }
            case FAILED, WAITING -> {}
        }
        message.queue(now);
        rows.makeAllDue(now);
        rows.lockOrMakeChannel(channel.name()).tryNow();
        queued.fire(new MessageQueued());
    }
}
