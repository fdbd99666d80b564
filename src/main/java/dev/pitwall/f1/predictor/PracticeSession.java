package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.WeekendKey;
import java.util.Objects;

/**
 * A session of a weekend.
 *
 * @param code the name of a {@link dev.pitwall.f1.timing.SessionKind}
 */
record PracticeSession(WeekendKey weekend, String code) {

    PracticeSession {
        Objects.requireNonNull(weekend, "weekend");
        Objects.requireNonNull(code, "code");
    }

    int season() {
        return weekend.season();
    }

    int round() {
        return weekend.round();
    }
}
