package dev.pitwall.f1.demo;

import dev.pitwall.f1.timing.SessionKind;
import java.util.List;

/**
 * A simulated session.
 *
 * @param entrants in the order of the classification
 * @param wet whether it rained
 */
record DemoSession(DemoWeekend weekend, SessionKind kind, List<DemoEntrant> entrants, boolean wet) {

    /** The session's clock is started before the session, as in the real feed. */
    static final long START_MILLIS = 10 * 60_000L;

    boolean hasParts() {
        return kind == SessionKind.Q || kind == SessionKind.SQ;
    }

    boolean isRace() {
        return kind == SessionKind.R || kind == SessionKind.SPRINT;
    }
}
