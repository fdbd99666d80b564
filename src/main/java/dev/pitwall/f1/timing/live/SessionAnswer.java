package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.Readiness;
import java.util.Optional;

/** How far a source is with a session, and its result once that is published. */
record SessionAnswer(Readiness readiness, Optional<SessionResult> result) {

    static SessionAnswer waiting(Readiness readiness) {
        return new SessionAnswer(readiness, Optional.empty());
    }
}
