package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
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
        var evaluation = new FutureTask<>(() -> sensor.evaluation().evaluate(context));
        threads.newThread(evaluation).start();
        try {
            var result = evaluation.get(sensor.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                throw new IllegalStateException("the sensor returned null; allowed are requests, a skip or an act");
            }
            return checked(sensor, result);
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        } catch (TimeoutException slow) {
            evaluation.cancel(true);
            throw new TimeoutException("the evaluation took longer than its limit of "
                    + sensor.timeLimit().toSeconds() + " s and was interrupted");
        }
    }

    private static SensorResult checked(SensorDefinition sensor, SensorResult result) {
        result.<Void>fold(
                requested -> {
                    requested.requests().stream()
                            .filter(request -> !sensor.jobs().contains(request.job()))
                            .findFirst()
                            .ifPresent(request -> {
                                throw new IllegalStateException("the sensor requested a run of " + request.job()
                                        + "; its definition allows " + sensor.jobs());
                            });
                    return null;
                },
                skipped -> null,
                acted -> null);
        return result;
    }
}
