package dev.pitwall.orchestration.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When an automation is due. */
sealed interface Timing {

    /** In words; a change of it means that the definition has changed. */
    String description();

    /** The first tick of an automation that is new or has been switched on. */
    Instant first(Instant now);

    /** The tick after one that was due at {@code due} and has been evaluated at {@code now}. */
    Instant after(Instant due, Instant now);

    /**
     * The tick after one that failed.
     *
     * @param failuresInRow 1 for the first
     */
    default Instant afterFailure(Instant due, Instant now, int failuresInRow) {
        return after(due, now);
    }

    /** The next ticks after {@code now}. */
    List<Instant> next(Instant now, int count);

    /** How often a timer looks whether a tick is due. */
    Duration lookEvery();

    /** At the times of a cron expression. */
    record AtTimes(CronTimes times) implements Timing {
        @Override
        public String description() {
            return times.description();
        }

        @Override
        public Instant first(Instant now) {
            return times.after(now);
        }

        @Override
        public Instant after(Instant due, Instant now) {
            return times.after(due);
        }

        @Override
        public List<Instant> next(Instant now, int count) {
            return Stream.iterate(times.after(now), times::after).limit(count).toList();
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofSeconds(1);
        }
    }

    /** With at least this much time between the end of one evaluation and the next. */
    record Every(Duration interval) implements Timing {

        /** What goes on failing is tried this often at the least, so that it works again soon after its cause is mended. */
        static final Duration RAREST_TRY = Duration.ofMinutes(30);

        private static final int MOST_DOUBLINGS = 20;

        /** Doubles the interval with each failure in a row after the first, up to the rarest try. */
        @Override
        public Instant afterFailure(Instant due, Instant now, int failuresInRow) {
            var rarest = interval.compareTo(RAREST_TRY) > 0 ? interval : RAREST_TRY;
            var grown = interval.multipliedBy(1L << Math.min(Math.max(failuresInRow - 1, 0), MOST_DOUBLINGS));
            return now.plus(grown.compareTo(rarest) < 0 ? grown : rarest);
        }

        @Override
        public String description() {
            return "every " + interval.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Instant first(Instant now) {
            return now;
        }

        @Override
        public Instant after(Instant due, Instant now) {
            return now.plus(interval);
        }

        @Override
        public List<Instant> next(Instant now, int count) {
            return Stream.iterate(now.plus(interval), time -> time.plus(interval))
                    .limit(count)
                    .toList();
        }

        @Override
        public Duration lookEvery() {
            return interval.compareTo(Duration.ofSeconds(2)) < 0 ? interval : Duration.ofSeconds(1);
        }
    }

    /**
     * As another timing, going on after the last due time that an evaluation has settled. What became due while it worked is
     * due still.
     */
    record GoingOnAfter(Instant settled, Timing timing) implements Timing {
        @Override
        public String description() {
            return timing.description();
        }

        @Override
        public Instant first(Instant now) {
            return timing.first(now);
        }

        @Override
        public Instant after(Instant due, Instant now) {
            return timing.after(settled, now);
        }

        @Override
        public List<Instant> next(Instant now, int count) {
            return timing.next(now, count);
        }

        @Override
        public Duration lookEvery() {
            return timing.lookEvery();
        }
    }
}
