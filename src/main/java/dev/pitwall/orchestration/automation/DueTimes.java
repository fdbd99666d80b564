package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.CatchUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which ticks a schedule makes up for when it finds that some are due.
 *
 * @param evaluated the due times for which a run is requested, oldest first
 * @param missed how many were missed and are not made up for
 * @param latest the last of all that were read; what is due after it is left to the next look
 */
record DueTimes(List<Instant> evaluated, int missed, Instant latest) {

    /** A tick that is evaluated within this time is on time, whatever the catch-up policy is. */
    private static final Duration ON_TIME = Duration.ofSeconds(60);

    /** So many are read at once; a schedule that missed more goes on with the rest at its next look. */
    private static final int MOST = 1_000;

    static DueTimes of(Instant firstDue, Instant now, Timing timing, CatchUp policy) {
        var due = Stream.iterate(firstDue, time -> !time.isAfter(now), time -> timing.after(time, now))
                .limit(MOST)
                .toList();
        var latest = due.get(due.size() - 1);
        var onTime = Duration.between(latest, now).compareTo(ON_TIME) <= 0;
        var late = onTime ? due.subList(0, due.size() - 1) : due;
        var madeUp = policy.of(onTime && policy == CatchUp.LAST ? List.of() : late);
        var evaluated = Stream.concat(madeUp.stream(), onTime ? Stream.of(latest) : Stream.empty())
                .toList();
        return new DueTimes(evaluated, due.size() - evaluated.size(), latest);
    }
}
