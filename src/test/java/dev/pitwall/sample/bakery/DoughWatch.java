package dev.pitwall.sample.bakery;

import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches the dough until it is stopped, or for a minute. */
@Named
@Dependent
public class DoughWatch implements Batchlet {

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public String process() throws InterruptedException {
        return stopped.await(1, TimeUnit.MINUTES) ? "STOPPED" : "RISEN";
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
