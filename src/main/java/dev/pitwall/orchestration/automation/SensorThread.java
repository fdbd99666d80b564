package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.EndedRun;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Evaluates a sensor on a thread of its own and within its time limit, so that a slow or broken one delays nobody. The thread is
 * made for it and is not one of the pool's: whoever waits here holds one of those, and on WildFly, whose pool is small, sensors
 * that waited for each other's threads all ran into their limits.
 */
@ApplicationScoped
public class SensorThread {

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    /**
     * What the sensor says.
     *
     * @throws Exception what the sensor threw, or that it took too long; its thread is interrupted then
     */
    SensorResult evaluate(SensorDefinition sensor, SensorContext context) throws Exception {
        var result = call(sensor.timeLimit(), () -> sensor.evaluation().evaluate(context));
        return checked(sensor.jobs(), result);
    }

    /**
     * What a run-status sensor wants for a run.
     *
     * @throws Exception as for a sensor
     */
    SensorResult react(RunStatusSensorDefinition sensor, EndedRun run) throws Exception {
        var result = call(sensor.timeLimit(), () -> sensor.reaction().react(run));
        result.cursor().ifPresent(cursor -> {
            throw new IllegalStateException(
                    "the reaction set the cursor '" + cursor + "'; allowed is none, the engine keeps it");
        });
        return checked(sensor.jobs(), result);
    }

    private SensorResult call(Duration limit, Callable<SensorResult> evaluated) throws Exception {
        var evaluation = new FutureTask<>(evaluated);
        newThread(evaluation).start();
        try {
            var result = evaluation.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                throw new IllegalStateException(
                        "the sensor returned null; allowed are requests, announcements, a skip or an act");
            }
            return result;
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        } catch (TimeoutException slow) {
            evaluation.cancel(true);
            throw new TimeoutException(
                    "the evaluation took longer than its limit of " + limit.toSeconds() + " s and was interrupted");
        }
    }

    Thread newThread(Runnable work) {
        return threads.newThread(work);
    }

    private static SensorResult checked(List<String> allowed, SensorResult result) {
        result.<Void>fold(
                requested -> {
                    requested.requests().stream()
                            .filter(request -> !allowed.contains(request.job()))
                            .findFirst()
                            .ifPresent(request -> {
                                throw new IllegalStateException("the sensor requested a run of " + request.job()
                                        + "; its definition allows " + allowed);
                            });
                    return null;
                },
                announced -> null,
                skipped -> null,
                acted -> null);
        return result;
    }
}
