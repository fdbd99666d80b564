package dev.pitwall.f1.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What goes wrong in the first minute of a new demonstration, so that a newcomer has a failed run to mend: the first forecast is
 * told in degrees Fahrenheit, which the loader refuses. The next answer is in order again, and so is everything on a later start.
 */
@ApplicationScoped
public class DemoFirstMinute {

    private final AtomicBoolean wrongUnits = new AtomicBoolean();

    /** A demonstration begins that never ran on this database. */
    void begin() {
        wrongUnits.set(true);
    }

    /** An answer of the weather source as it leaves. */
    String forecast(String json) {
        return wrongUnits.getAndSet(false) ? json.replace("°C", "°F") : json;
    }
}
