package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.Readiness;
import java.util.Optional;

/** How far the archive is with a session, and its result once that is published. */
record ArchiveAnswer(Readiness readiness, Optional<SessionResult> result) {

    static ArchiveAnswer waiting(Readiness readiness) {
        return new ArchiveAnswer(readiness, Optional.empty());
    }
}
