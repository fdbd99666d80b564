package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.node.NodeWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Evaluates what is due: claim, evaluate, commit. */
@ApplicationScoped
public class Evaluations {

    private static final Logger LOG = System.getLogger(Evaluations.class.getName());
    private static final Duration SCHEDULE_TIME_LIMIT = Duration.ofSeconds(30);

    private final Definitions definitions;
    private final TickClaim claims;
    private final TickCommit commits;
    private final SensorThread sensorThread;
    private final RunStatusPass passes;
    private final NodeWork work;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    @Inject
    Evaluations(
            Definitions definitions,
            TickClaim claims,
            TickCommit commits,
            SensorThread sensorThread,
            RunStatusPass passes,
            NodeWork work) {
        this.definitions = definitions;
        this.claims = claims;
        this.commits = commits;
        this.sensorThread = sensorThread;
        this.passes = passes;
        this.work = work;
    }

    Evaluations() {
        this(null, null, null, null, null, null);
    }

    /** Evaluates the automation if it is due, no other node does and this one does not stop; returns at once. */
    void evaluateIfDue(String name) {
        evaluateIfDue(name, threads);
    }

    void evaluateIfDue(String name, Executor on) {
        work.unlessStopping(look -> claimAndEvaluate(name, evaluation -> onItsThread(look, on, evaluation)));
    }

    private void claimAndEvaluate(String name, Executor on) {
        definitions
                .schedule(name)
                .map(Defined::definition)
                .ifPresent(schedule -> claims.take(name, SCHEDULE_TIME_LIMIT)
                        .ifPresent(claim -> on.execute(() -> evaluate(schedule, claim))));
        definitions
                .sensor(name)
                .map(Defined::definition)
                .ifPresent(sensor -> claims.take(name, sensor.timeLimit())
                        .ifPresent(claim -> on.execute(() -> evaluate(sensor, claim))));
        definitions
                .runStatusSensor(name)
                .map(Defined::definition)
                .ifPresent(sensor -> claims.take(name, RunStatusPass.LONGEST.plus(sensor.timeLimit()))
                        .ifPresent(claim -> on.execute(() -> evaluate(sensor, claim))));
    }

    private void evaluate(RunStatusSensorDefinition sensor, TickClaim.Claimed claim) {
        committing(claim, Timings.of(sensor), () -> passes.make(sensor, claim));
    }

    private void evaluate(ScheduleDefinition schedule, TickClaim.Claimed claim) {
        var timing = Timings.of(schedule);
        var due = DueTimes.of(claim.dueAt(), claim.now(), timing, schedule.catchUp());
        commit(
                claim,
                () -> ScheduleEvaluation.evaluate(schedule, due),
                AutomationKind.SCHEDULE,
                new Timing.GoingOnAfter(due.latest(), timing));
    }

    private void evaluate(SensorDefinition sensor, TickClaim.Claimed claim) {
        commit(
                claim,
                () -> sensorThread.evaluate(sensor, new SensorContext(claim.cursor(), claim.now())),
                AutomationKind.SENSOR,
                Timings.of(sensor));
    }

    private void commit(TickClaim.Claimed claim, Evaluation evaluation, AutomationKind kind, Timing timing) {
        committing(claim, timing, () -> commits.succeeded(claim, evaluation.call(), kind, timing));
    }

    private void committing(TickClaim.Claimed claim, Timing timing, Committed work) {
        try {
            work.call();
        } catch (InterruptedException stopping) {
            // The claim runs out, and the same tick is evaluated at the next start.
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.log(Level.INFO, "PW-TICK-1 a tick of {0} failed: {1}", claim.automation(), failure.toString());
            commits.failed(claim, failure, timing);
        }
    }

    /** An evaluation that may throw whatever its author's code throws. */
    @FunctionalInterface
    private interface Evaluation {
        SensorResult call() throws Exception;
    }

    /** The same, its result written. */
    @FunctionalInterface
    private interface Committed {
        void call() throws Exception;
    }

    private static void onItsThread(NodeWork.Place look, Executor on, Runnable evaluation) {
        try {
            look.handOver(on, evaluation);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "the server stops; the tick stays due", stopping);
        }
    }
}
