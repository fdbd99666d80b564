package dev.pitwall.f1.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The demonstration's time. It stands in a race weekend when the server starts. With {@code pitwall.demo.epoch}, a real time, it is
 * fixed to that moment instead, and every start shows the same.
 */
@ApplicationScoped
public class DemoClock {

    private final Clock real;
    private final boolean fixed;
    private volatile DemoAnchor anchor;

    @Inject
    DemoClock(@ConfigProperty(name = "pitwall.demo.epoch") Optional<Instant> epoch) {
        this(Clock.systemUTC(), epoch);
    }

    DemoClock(Clock real, Optional<Instant> epoch) {
        this.real = real;
        this.fixed = epoch.isPresent();
        this.anchor = epoch.map(DemoAnchor::beginning).orElse(null);
    }

    /** For the container's proxy. */
    DemoClock() {
        this(Clock.systemUTC(), Optional.empty());
    }

    /** As a clock, for whoever needs one. */
    public Clock clock() {
        return new RunningClock();
    }

    public Instant now() {
        return DemoTimeline.demoTime(anchor(), real.instant());
    }

    int firstSeason() {
        return anchor().firstSeason();
    }

    /** Whether the configuration fixes it, so that nothing is to be remembered. */
    boolean isFixed() {
        return fixed;
    }

    /** Goes on from what was remembered, or begins; what comes back is to be remembered. */
    synchronized DemoAnchor start(Optional<DemoAnchor> remembered) {
        Instant now = real.instant();
        anchor = remembered.map(last -> last.resumed(now)).orElseGet(() -> DemoAnchor.beginning(now));
        return anchor;
    }

    /** The anchor with the present moment as the last one seen. */
    DemoAnchor seen() {
        return anchor().seen(real.instant());
    }

    private synchronized DemoAnchor anchor() {
        if (anchor == null) {
            anchor = DemoAnchor.beginning(real.instant());
        }
        return anchor;
    }

    private final class RunningClock extends Clock {
        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException("the demonstration's clock is in UTC");
        }
    }
}
