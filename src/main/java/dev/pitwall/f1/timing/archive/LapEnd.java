package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a lap ended. No message says it: each comes some milliseconds or seconds after what it tells, never before. So the earliest moment
 * that any of them allows is the closest to the truth.
 */
final class LapEnd {

    private LapEnd() {}

    static Optional<Duration> of(
            LapDraft lap, Optional<LapDraft> next, Optional<Duration> start, Optional<LapTime> time) {
        List<Duration> notAfter = new ArrayList<>();
        if (lap.crossed != null) {
            notAfter.add(lap.crossed);
        }
        if (lap.time != null) {
            notAfter.add(lap.time.at());
        }
        LapDraft.Told first = lap.sectors[0];
        LapDraft.Told second = lap.sectors[1];
        LapDraft.Told third = lap.sectors[2];
        if (third != null) {
            notAfter.add(third.at());
            if (second != null) {
                notAfter.add(second.at().plusMillis(third.time().millis()));
            }
            if (first != null && second != null) {
                notAfter.add(first.at()
                        .plusMillis(second.time().millis())
                        .plusMillis(third.time().millis()));
            }
        }
        next.filter(LapDraft::beganAtLine)
                .map(following -> following.sectors[0])
                .ifPresent(following ->
                        notAfter.add(following.at().minusMillis(following.time().millis())));
        if (lap.beganAtLine() && start.isPresent() && time.isPresent()) {
            notAfter.add(start.get().plusMillis(time.get().millis()));
        }
        if (notAfter.isEmpty() && lap.pitIn != null) {
            notAfter.add(lap.pitIn);
        }
        return notAfter.stream().min(Comparator.naturalOrder());
    }
}
