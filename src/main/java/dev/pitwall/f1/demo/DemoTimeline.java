package dev.pitwall.f1.demo;

import dev.pitwall.f1.timing.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the demonstration's time runs: each weekend has a slot of ten real minutes, which begins on its Saturday, shortly before the last
 * practice is published, and ends on the next weekend's Saturday. Between the marks time runs evenly, faster or slower.
 */
final class DemoTimeline {

    static final Duration SLOT = Duration.ofMinutes(10);

    /** Long enough for a sensor to be seen skipping, short enough for a newcomer to wait. */
    static final Duration LAST_PRACTICE = Duration.ofSeconds(35);

    static final Duration QUALIFYING = Duration.ofSeconds(215);
    private static final Duration RACE = Duration.ofSeconds(350);
    private static final Duration NEXT_FIRST_PRACTICE = Duration.ofSeconds(470);
    private static final Duration NEXT_SECOND_SESSION = Duration.ofSeconds(535);

    /** Of the demonstration's time, before the last practice is published. */
    private static final Duration BEGINNING = Duration.ofMinutes(20);

    private DemoTimeline() {}

    /** The weekend in whose slot a real moment lies. */
    static int weekendAt(DemoAnchor anchor, Instant real) {
        long sinceBegun = Math.max(0, Duration.between(anchor.begunAt(), real).toMillis());
        return Math.toIntExact(anchor.weekend() + sinceBegun / SLOT.toMillis());
    }

    /** The demonstration's time at a real moment. It never runs back while the real one does not. */
    static Instant demoTime(DemoAnchor anchor, Instant real) {
        long sinceBegun = Math.max(0, Duration.between(anchor.begunAt(), real).toMillis());
        List<Mark> marks = marks(weekendAt(anchor, real));
        Duration inSlot = Duration.ofMillis(sinceBegun % SLOT.toMillis());
        for (int i = 1; ; i++) {
            if (inSlot.compareTo(marks.get(i).real()) < 0) {
                return between(marks.get(i - 1), marks.get(i), inSlot);
            }
        }
    }

    private static List<Mark> marks(int index) {
        DemoWeekend weekend = DemoCalendar.weekend(index);
        DemoWeekend next = DemoCalendar.weekend(index + 1);
        return List.of(
                new Mark(Duration.ZERO, beginning(weekend)),
                new Mark(LAST_PRACTICE, weekend.published(weekend.lastBeforeQualifying())),
                new Mark(QUALIFYING, weekend.published(SessionKind.Q)),
                new Mark(RACE, weekend.published(SessionKind.R)),
                new Mark(NEXT_FIRST_PRACTICE, next.published(SessionKind.FP1)),
                new Mark(NEXT_SECOND_SESSION, next.published(next.secondSession())),
                new Mark(SLOT, beginning(next)));
    }

    private static Instant beginning(DemoWeekend weekend) {
        return weekend.published(weekend.lastBeforeQualifying()).minus(BEGINNING);
    }

    private static Instant between(Mark from, Mark to, Duration real) {
        double share = Duration.between(Instant.EPOCH.plus(from.real()), Instant.EPOCH.plus(real))
                        .toMillis()
                / (double) to.real().minus(from.real()).toMillis();
        return from.demo()
                .plusMillis(Math.round(Duration.between(from.demo(), to.demo()).toMillis() * share));
    }

    private record Mark(Duration real, Instant demo) {}
}
