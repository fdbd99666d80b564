package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.AutomationKind;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.UsualDuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds runs that take far longer than usual, that wait too long, and schedules that nobody evaluates. */
@ApplicationScoped
public class LateRuns {

    private static final int MOST = 500;

    private final EntityManager entities;
    private final UsualDuration usual;
    private final Pauses pauses;
    private final Alarms alarms;
    private final AlertRules rules;
    private final DatabaseClock clock;

    @Inject
    LateRuns(
            EntityManager entities,
            UsualDuration usual,
            Pauses pauses,
            Alarms alarms,
            AlertRules rules,
            DatabaseClock clock) {
        this.entities = entities;
        this.usual = usual;
        this.pauses = pauses;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    LateRuns() {
        this(null, null, null, null, null, null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look() {
        var now = clock.instant();
        lookAtRunning(now);
        lookAtWaiting(now);
        lookAtSchedules(now);
    }

    private void lookAtRunning(Instant now) {
        var usually = new HashMap<String, Optional<Duration>>();
        entities.createQuery("SELECT r FROM Run r WHERE r.status IN :underWay ORDER BY r.id", Run.class)
                .setParameter("underWay", RunStatus.UNDER_WAY)
                .setMaxResults(MOST)
                .getResultStream()
                .forEach(run -> usually.computeIfAbsent(run.job(), usual::of)
                        .filter(known -> run.duration(now)
                                .filter(took -> took.compareTo(rules.lateAfter(known)) > 0)
                                .isPresent())
                        .ifPresent(known -> tellOfSlow(run, known, now)));
    }

    private void tellOfSlow(Run run, Duration usually, Instant now) {
        tell(
                run,
                "running",
                run.job() + " takes long (run " + run.id() + ")",
                "It has run for " + words(run.duration(now).orElseThrow()) + "; usually it takes " + words(usually)
                        + ". It may be stuck: its page shows the step that it is in.");
    }

    private void lookAtWaiting(Instant now) {
        var paused = pauses.active();
        entities.createQuery(
                        "SELECT r FROM Run r WHERE r.status = :queued AND r.createdAt <= :since"
                                + " AND (r.notBefore IS NULL OR r.notBefore <= :since) ORDER BY r.id",
                        Run.class)
                .setParameter("queued", RunStatus.QUEUED)
                .setParameter("since", now.minus(rules.waitsTooLong()))
                .setMaxResults(MOST)
                .getResultStream()
                .filter(run -> paused.of(run.workspace()).isEmpty())
                .forEach(run -> tell(
                        run,
                        "waiting",
                        run.job() + " has not started (run " + run.id() + ")",
                        "It waits since " + run.createdAt() + ": " + Markdown.plain(run.reason()) + "."));
    }

    private void tell(Run run, String how, String title, String text) {
        var about = "run-" + run.id() + "-" + run.attempt() + "-" + how;
        var message = Announcement.of("late-run/" + about, title, text)
                .withFooter(run.workspace()
                        + run.nodeName().map(node -> " · on " + node).orElse(""))
                .withLink("/runs/" + run.id());
        alarms.raiseOnce(AlertSubject.job(run.job()), MessageKind.LATE_RUN, about, message, OptionalLong.of(run.id()));
    }

    private void lookAtSchedules(Instant now) {
        var paused = pauses.active();
        entities.createQuery(
                        "SELECT a FROM Automation a WHERE a.enabled = TRUE AND a.kind = :schedule AND a.nextDue <= :since",
                        Automation.class)
                .setParameter("schedule", AutomationKind.SCHEDULE)
                .setParameter("since", now.minus(rules.waitsTooLong()))
                .setMaxResults(MOST)
                .getResultStream()
                .filter(schedule -> paused.of(schedule.workspace()).isEmpty())
                .forEach(this::tellOfOverdue);
    }

    private void tellOfOverdue(Automation schedule) {
        var about = "due-" + schedule.nextDue();
        alarms.raiseOnce(
                AlertSubject.automation(schedule.name()),
                MessageKind.LATE_RUN,
                about,
                Announcement.of(
                                "late-tick/" + schedule.name() + "/" + schedule.nextDue(),
                                schedule.name() + " is overdue",
                                "It was due at " + schedule.nextDue() + " and nobody has evaluated it.")
                        .withFooter(schedule.workspace())
                        .withLink("/automation/" + schedule.name()),
                OptionalLong.empty());
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0
                ? time.toHours() > 0
                        ? time.toHours() + " h " + time.toMinutesPart() + " min"
                        : time.toMinutes() + " min"
                : Math.max(1, time.toSeconds()) + " s";
    }
}
