package dev.pitwall.f1.timing.http;

import java.time.Duration;

/** Waiting between tries. Tests wait for nothing. */
@FunctionalInterface
public interface Pause {

    void pause(Duration wait) throws InterruptedException;

    static Pause sleeping() {
        return wait -> Thread.sleep(wait.toMillis());
    }
}
