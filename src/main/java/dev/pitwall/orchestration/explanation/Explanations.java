package dev.pitwall.orchestration.explanation;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.run.UnknownJob;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditFilter;
import dev.pitwall.orchestration.security.AuditHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what the rooms know of a job: runs, waits, ticks, missed ticks, switches, pauses and nodes. */
@ApplicationScoped
public class Explanations {

    private static final int MOST_DUE_TIMES = 2_000;
    private static final int MOST_SWITCHES = 200;

    /** A tick that is due now may be evaluated in a moment. */
    private static final Duration IN_A_MOMENT = Duration.ofMinutes(1);

    private final Definitions definitions;
    private final Automations automations;
    private final RunsOfJob runs;
    private final TicksOfAutomation ticks;
    private final Pauses pauses;
    private final Nodes nodes;
    private final AuditHistory audit;
    private final DatabaseClock clock;

    @Inject
    Explanations(
            Definitions definitions,
            Automations automations,
            RunsOfJob runs,
            TicksOfAutomation ticks,
            Pauses pauses,
            Nodes nodes,
            AuditHistory audit,
            DatabaseClock clock) {
        this.definitions = definitions;
        this.automations = automations;
        this.runs = runs;
        this.ticks = ticks;
        this.pauses = pauses;
        this.nodes = nodes;
        this.audit = audit;
        this.clock = clock;
    }

    Explanations() {
        this(null, null, null, null, null, null, null, null);
    }

    /** @throws UnknownJob when no workspace defines the job */
    public Explanation of(String job, Period asked) {
        var workspace = definitions
                .job(job)
                .orElseThrow(() -> new UnknownJob(job, definitions))
                .workspace();
        var now = clock.instant();
        var period = asked.to().isAfter(now) && asked.from().isBefore(now) ? new Period(asked.from(), now) : asked;
        var starters = starters(job);
        var answers = new ArrayList<Answer>();
        var foundRuns = runs.during(job, period);
        foundRuns.forEach(run -> answers.addAll(RunsOfJob.answers(run, period)));
        var background = new ArrayList<>(nodes.during(period));
        pauses.during(workspace, period.from(), period.to())
                .forEach(pause -> background.add(Answer.at(
                                period.clipped(pause.begunAt()),
                                AnswerKind.PAUSED,
                                pause.scope(),
                                pause.scope() + " was paused by " + pause.begunBy() + ": " + pause.reason(),
                                "/pauses")
                        .lasting(period.clipped(pause.endedAt().orElse(period.to())))));
        answers.addAll(background);
        var complete = foundRuns.size() < RunsOfJob.MOST;
        for (var starter : starters) {
            var its = ticks.during(starter, period);
            complete &= its.size() < TicksOfAutomation.MOST;
            answers.addAll(ticks.answers(its, job));
            answers.addAll(switches(starter, period));
            answers.addAll(missed(starter, its, period, background));
        }
        if (starters.isEmpty()) {
            answers.add(Answer.at(
                    period.from(),
                    AnswerKind.NOTHING_STARTS_IT,
                    job,
                    "no schedule or sensor starts it: it runs when a person, the API or a backfill asks for it",
                    "/jobs/" + workspace + "/" + job));
        }
        answers.sort(Comparator.comparing(Answer::at));
        return new Explanation(workspace, job, period, starters, answers, complete);
    }

    private List<String> starters(String job) {
        return Stream.of(
                        definitions.schedules().stream()
                                .filter(schedule -> schedule.definition().job().equals(job))
                                .map(schedule -> schedule.definition().name()),
                        definitions.sensors().stream()
                                .filter(sensor -> sensor.definition().jobs().contains(job))
                                .map(sensor -> sensor.definition().name()),
                        definitions.runStatusSensors().stream()
                                .filter(sensor -> sensor.definition().jobs().contains(job))
                                .map(sensor -> sensor.definition().name()))
                .flatMap(names -> names)
                .toList();
    }

    private List<Answer> switches(String starter, Period period) {
        var answers = new ArrayList<Answer>();
        for (var action : List.of(AuditAction.AUTOMATION_ON, AuditAction.AUTOMATION_OFF)) {
            audit
                    .newest(
                            AuditFilter.ALL.doing(action).to(starter).between(period.from(), period.to()),
                            Long.MAX_VALUE,
                            MOST_SWITCHES)
                    .stream()
                    .filter(line -> line.subject().equals(starter))
                    .forEach(line -> answers.add(Answer.at(
                            line.at(),
                            AnswerKind.SWITCHED,
                            starter,
                            line.account() + (action == AuditAction.AUTOMATION_ON ? " turned it on" : " turned it off"),
                            "/automation/" + starter)));
        }
        automations
                .find(starter)
                .filter(automation -> !automation.enabled())
                .filter(automation -> answers.isEmpty())
                .filter(automation -> automation.changedAt().isBefore(period.to()))
                .ifPresent(automation -> answers.add(Answer.at(
                                period.clipped(automation.changedAt()),
                                AnswerKind.SWITCHED,
                                starter,
                                "it is off, turned so by " + automation.changedBy() + " at " + automation.changedAt(),
                                "/automation/" + starter)
                        .lasting(period.to())));
        return answers;
    }

    /** The due times of a schedule's cron, as it is now, for which there is neither a tick nor a run. */
    private List<Answer> missed(String starter, List<Tick> its, Period period, List<Answer> background) {
        if (definitions.schedule(starter).isEmpty()) {
            return List.of();
        }
        var answered = new HashSet<>(runs.dueTimes(starter, period));
        answered.addAll(its.stream().map(Tick::dueAt).collect(Collectors.toSet()));
        var knownSince = automations.find(starter).map(Automation::changedAt);
        var until = clock.instant().minus(IN_A_MOMENT);
        return automations.dueTimes(starter, period.from(), period.to(), MOST_DUE_TIMES).stream()
                .filter(due -> due.isBefore(until) && !answered.contains(due))
                .map(due -> Answer.at(
                        due,
                        AnswerKind.MISSED,
                        starter,
                        "a tick was due and none was evaluated: " + why(due, starter, background, knownSince),
                        "/automation/" + starter))
                .toList();
    }

    private String why(Instant due, String starter, List<Answer> background, Optional<Instant> knownSince) {
        var policy = definitions
                .schedule(starter)
                .map(schedule -> schedule.definition().catchUp().name())
                .orElse("");
        var reason = background.stream()
                .filter(answer -> !answer.at().isAfter(due)
                        && answer.until().filter(end -> end.isAfter(due)).isPresent())
                .map(Answer::words)
                .findFirst()
                .or(() -> automations
                        .find(starter)
                        .filter(automation ->
                                !automation.enabled() && automation.changedAt().isBefore(due))
                        .map(automation -> "it was off"))
                .or(() -> knownSince.filter(due::isBefore).map(since -> "it was off, or had another cron then"));
        return reason.map(words -> words + "; its catch-up policy is " + policy)
                .orElse("its catch-up policy " + policy + " made up for later ones only, or it had another cron then");
    }
}
