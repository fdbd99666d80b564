package dev.pitwall.orchestration.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a channel on a thread of its own and interrupts it when it takes too long. */
class TimedChannel {

    private final ExecutorService threads;

    /** Held while a channel is called: one that does not heed the interrupt is not called a second time. */
    private final Semaphore free = new Semaphore(1);

    TimedChannel(ExecutorService threads) {
        this.threads = threads;
    }

    Delivery deliver(Channel channel, OutgoingMessage message) throws InterruptedException {
        Future<Delivery> attempt;
        try {
            attempt = threads.submit(() -> callAlone(channel, message));
        } catch (RejectedExecutionException stopping) {
            return retry("this node is stopping");
        }
        Duration limit = channel.timeLimit();
        try {
            return attempt.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            attempt.cancel(true);
            return retry("no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException broken) {
            // Its words may hold an address with a secret in it; its kind cannot.
            return retry(
                    "the channel broke with " + broken.getCause().getClass().getName());
        }
    }

    private Delivery callAlone(Channel channel, OutgoingMessage message) {
        if (!free.tryAcquire()) {
            return retry("the attempt before has not come back yet");
        }
        try {
            return channel.deliver(message);
        } finally {
            free.release();
        }
    }

    private static Delivery retry(String why) {
        return new Delivery.Retry(Optional.empty(), why);
    }
}
