package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A lap while its messages come in. Times are of the session's clock, at which the message came. */
final class LapDraft {

    /** What a message may tell of a lap's speed; the keys are the feed's. */
    enum Trap {
        I1,
        I2,
        FL,
        ST
    }

    /** A time and when it was told. */
    record Told(LapTime time, Duration at) {}

    final int number;
    final Optional<Duration> pitOut;

    /** Empty for a lap that was under way when the recording began. */
    final Optional<Duration> startedAt;

    final Told[] sectors = new Told[3];
    final Map<Trap, Integer> speeds = new EnumMap<>(Trap.class);
    Told time;
    /** What the screen showed as the last time when the lap ended: the feed does not repeat an equal one. */
    Optional<LapTime> lastTimeBefore = Optional.empty();

    Duration crossed;
    Duration pitIn;
    boolean personalBest;
    OptionalInt position = OptionalInt.empty();

    LapDraft(int number, Optional<Duration> startedAt, Optional<Duration> pitOut) {
        this.number = number;
        this.startedAt = startedAt;
        this.pitOut = pitOut;
    }

    boolean isEmpty() {
        return pitOut.isEmpty()
                && pitIn == null
                && time == null
                && Stream.of(sectors).allMatch(told -> told == null);
    }

    /** Began at the line, so that its time counts from there. */
    boolean beganAtLine() {
        return pitOut.isEmpty() && startedAt.isPresent();
    }
}
