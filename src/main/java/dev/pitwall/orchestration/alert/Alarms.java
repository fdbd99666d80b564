package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells people that something is wrong, unless it is silenced, and remembers it until it is mended. */
@ApplicationScoped
public class Alarms {

    private final Outbox outbox;
    private final Silences silences;
    private final Troubles troubles;

    @Inject
    Alarms(Outbox outbox, Silences silences, Troubles troubles) {
        this.outbox = outbox;
        this.silences = silences;
        this.troubles = troubles;
    }

    Alarms() {
        this(null, null, null);
    }

    /** Tells in the caller's transaction. Another alarm of the same subject and kind is told as well, by its own message. */
    @Transactional
    void raise(AlertSubject subject, MessageKind kind, Announcement message, OptionalLong run) {
        troubles.open(subject, kind, "", message, run);
        put(subject, kind, message, run);
    }

    /**
     * Tells of something that a look has found, if no look has found it before, on this node or another.
     *
     * @param about what tells it from other troubles of this kind and subject
     */
    @Transactional
    void raiseOnce(AlertSubject subject, MessageKind kind, String about, Announcement message, OptionalLong run) {
        if (!troubles.isOpen(subject, kind, about) && troubles.open(subject, kind, about, message, run)) {
            put(subject, kind, message, run);
        }
    }

    /** Forgets a trouble that somebody saw mended. */
    @Transactional
    void mended(AlertSubject subject, MessageKind kind) {
        troubles.close(subject, kind, "");
    }

    /** As above; the key of the latest message that told of it, which may say so now. Empty when it was not told. */
    @Transactional
    Optional<String> mended(AlertSubject subject, MessageKind kind, String about) {
        return troubles.close(subject, kind, about);
    }

    private void put(AlertSubject subject, MessageKind kind, Announcement message, OptionalLong run) {
        silences.of(subject)
                .ifPresentOrElse(
                        silence -> outbox.keep(message, kind, run, silence.words()),
                        () -> outbox.put(message, kind, run));
    }

    /** Tells once more of what was told before. */
    @Transactional
    void remind(Trouble trouble, Announcement message) {
        put(trouble.subject(), trouble.kind(), message, trouble.runId());
    }
}
