package dev.pitwall.sample.terminate;

import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.sample.terminate.StubbornWorkspace.StopsBy;
import dev.pitwall.sample.terminate.StubbornWorkspace.StopsBy.Means;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits, for two minutes at the most, until what it obeys happens. */
@Named
@Dependent
public class StubbornWait implements Batchlet {

    private static CountDownLatch released = new CountDownLatch(1);
    private static volatile Thread thread;

    private final RunContext run;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Inject
    StubbornWait(RunContext run) {
        this.run = run;
    }

    static void holdFast() {
        released = new CountDownLatch(1);
    }

    static void release() {
        released.countDown();
    }

    /** Whether the thread that came here last is still inside. */
    static boolean atWork() {
        return thread != null;
    }

    @Override
    public String process() throws InterruptedException {
        thread = Thread.currentThread();
        try {
            return waitFor(run.config(StopsBy.class).means());
        } finally {
            thread = null;
        }
    }

    private String waitFor(Means means) throws InterruptedException {
        return switch (means) {
            case STOP -> stopped.await(2, TimeUnit.MINUTES) ? "STOPPED" : "TIRED";
            case INTERRUPT -> new CountDownLatch(1).await(2, TimeUnit.MINUTES) ? "NEVER" : "TIRED";
            case RELEASE -> {
                while (released.getCount() > 0) {
                    try {
                        released.await(2, TimeUnit.MINUTES);
                    } catch (InterruptedException ignored) {
                        // That is what it is for.
                        continue;
                    }
                }
                yield "RELEASED";
            }
        };
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
