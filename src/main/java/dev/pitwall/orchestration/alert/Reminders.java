package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells again of what is still wrong long after it was told, and forgets what is mended. */
@ApplicationScoped
public class Reminders {

    private final EntityManager entities;
    private final Troubles troubles;
    private final Alarms alarms;
    private final AlertRules rules;
    private final DatabaseClock clock;

    @Inject
    Reminders(EntityManager entities, Troubles troubles, Alarms alarms, AlertRules rules, DatabaseClock clock) {
        this.entities = entities;
        this.troubles = troubles;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    Reminders() {
        this(null, null, null, null, null);
    }

    /** One trouble that was told of before the time for another message. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look(String troubleKey) {
        var now = clock.instant();
        troubles.lock(troubleKey)
                .filter(trouble -> !trouble.toldAt().isAfter(now.minus(rules.repeatAfter())))
                .ifPresent(trouble -> {
                    if (isMended(trouble)) {
                        troubles.close(trouble);
                    } else {
                        trouble.repeated(now);
                        alarms.remind(trouble, reminder(trouble));
                    }
                });
    }

    private static Announcement reminder(Trouble trouble) {
        var message = Announcement.of(
                        trouble.messageKey() + "/again-" + trouble.repeats(),
                        "Still: " + trouble.title(),
                        "It is not mended since " + trouble.openedAt() + ".")
                .inReplyTo(trouble.messageKey());
        return trouble.link().map(message::withLink).orElse(message);
    }

    private boolean isMended(Trouble trouble) {
        return switch (trouble.kind()) {
            case TICK_FAILURE -> automationWorks(trouble);
            case RUN_FAILURE -> ranWellSince(trouble);
            case LATE_RUN -> isOver(trouble);
            // It is closed by whoever sees it fresh again, or sees the check hold.
            case STALE_ASSET, CHECK_FAILURE -> false;
            // Told once: there is nobody to mend a node that is gone.
            case ANNOUNCEMENT, NODE_LOST, CHANNEL_TRIAL -> true;
        };
    }

    private boolean automationWorks(Trouble trouble) {
        return Optional.ofNullable(
                        entities.find(Automation.class, trouble.subject().name()))
                .filter(automation -> automation.enabled() && automation.failuresInRow() > 0)
                .isEmpty();
    }

    private boolean ranWellSince(Trouble trouble) {
        return entities.createQuery(
                                "SELECT COUNT(r) FROM Run r WHERE r.job = :job AND r.status = :success AND r.endedAt > :since",
                                Long.class)
                        .setParameter("job", trouble.subject().name())
                        .setParameter("success", RunStatus.SUCCESS)
                        .setParameter("since", trouble.openedAt())
                        .getSingleResult()
                > 0;
    }

    private boolean isOver(Trouble trouble) {
        return trouble.runId().isEmpty()
                || Optional.ofNullable(entities.find(Run.class, trouble.runId().getAsLong()))
                        .filter(run -> !run.status().finished())
                        .isEmpty();
    }
}
