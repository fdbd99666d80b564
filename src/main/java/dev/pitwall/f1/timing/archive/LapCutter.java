package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts the messages of one driver into laps. A lap begins at the line or in the pits, and ends at the line or in the pits.
 *
 * <p>Crossing the line is told by three messages in any order, up to six seconds apart: the number of laps grows, the last sector gets a
 * value, the last lap time gets one. The first of them ends the lap; what comes within {@link #LATE} belongs to the lap that ended, also
 * a correction. A car in the pits gets the time of its lap when it passes the line there, seconds after it came in.
 */
final class LapCutter {

    /** The shortest first sector lasts 16 s, so nothing of the next lap comes within this time. */
    private static final Duration LATE = Duration.ofSeconds(12);

    private final List<LapDraft> laps = new ArrayList<>();
    private LapDraft open;
    private LapDraft ended;
    private Duration endedAt = Duration.ZERO;
    private boolean inPit = true;
    private int number;
    private OptionalInt position = OptionalInt.empty();
    private LapTime firstSector;
    private Integer firstSpeed;
    private LapTime lastTime;

    /** A recording that begins in the middle of a session begins with a full state, with what is known of the lap under way. */
    void begin(JsonObject state) {
        number = integer(state, "NumberOfLaps").orElse(0);
        inPit = isTrue(state, "InPit").orElse(true);
        position = integer(state, "Position");
        if (inPit || number == 0) {
            return;
        }
        open = new LapDraft(number, Optional.empty(), Optional.empty());
        laps.add(open);
        JsonArray sectors = state.get("Sectors") instanceof JsonArray array ? array : JsonArray.EMPTY_JSON_ARRAY;
        // Until the end of the first sector the screen shows the last lap, and then the third is not empty.
        if (sectors.size() == 3 && time(sectors.get(2)).isEmpty()) {
            for (int sector = 0; sector < 2; sector++) {
                int index = sector;
                time(sectors.get(sector))
                        .ifPresent(time -> open.sectors[index] = new LapDraft.Told(time, Duration.ZERO));
            }
            firstSector = time(sectors.get(0)).orElse(null);
        }
    }

    /** The start of a race: all begin their first lap on the grid, whatever they did before. */
    void startRace(Duration at) {
        laps.clear();
        number = 1;
        inPit = false;
        ended = null;
        open = new LapDraft(number, Optional.of(at), Optional.empty());
        laps.add(open);
    }

    void accept(Duration at, JsonObject change) {
        integer(change, "Position").ifPresent(place -> position = OptionalInt.of(place));
        boolean comesIn = isTrue(change, "InPit").orElse(inPit) && !inPit;
        boolean goesOut = inPit
                && (isTrue(change, "PitOut").orElse(false)
                        || !isTrue(change, "InPit").orElse(true));
        if (goesOut) {
            leavePits(at);
        }
        // Before the line, which is in the pit lane then.
        if (comesIn) {
            enterPits(at);
        }
        takeSpeeds(at, change);
        takeSectors(at, change);
        if (!goesOut && integer(change, "NumberOfLaps").isPresent()) {
            lapAtLine(at).ifPresent(lap -> lap.crossed = earlier(lap.crossed, at));
        }
        value(change, "LastLapTime").flatMap(LapTime::parse).ifPresent(time -> {
            lastTime = time;
            lapAtLine(at).ifPresent(lap -> lap.time = new LapDraft.Told(time, at));
        });
        value(change, "BestLapTime").flatMap(LapTime::parse).ifPresent(this::markBest);
        if (ended != null && endedAt.equals(at)) {
            ended.position = position;
        }
    }

    /** The laps in their order; one that was under way at the end has no end. */
    List<LapDraft> laps() {
        return laps.stream().filter(lap -> !lap.isEmpty()).toList();
    }

    private void leavePits(Duration at) {
        inPit = false;
        number++;
        open = new LapDraft(number, Optional.of(at), Optional.of(at));
        laps.add(open);
    }

    private void enterPits(Duration at) {
        inPit = true;
        if (open != null) {
            open.pitIn = at;
            open.position = position;
            ended = open;
            endedAt = at;
            open = null;
        }
    }

    private void takeSectors(Duration at, JsonObject change) {
        if (!(change.get("Sectors") instanceof JsonObject sectors)) {
            return;
        }
        // The end of the first sector clears the two others. It does not repeat a time or speed that equals the last
        // lap's.
        boolean endsFirst = open != null && isCleared(sectors, "1");
        Optional<LapTime> first = value(sectors, "0").flatMap(LapTime::parse);
        if (isCleared(sectors, "0")) {
            firstSector = null;
        }
        first.ifPresent(time -> firstSector = time);
        if (open != null && firstSector != null && (first.isPresent() || endsFirst)) {
            open.sectors[0] = new LapDraft.Told(firstSector, at);
            if (firstSpeed != null) {
                open.speeds.putIfAbsent(LapDraft.Trap.I1, firstSpeed);
            }
        }
        if (open != null) {
            value(sectors, "1")
                    .flatMap(LapTime::parse)
                    .ifPresent(time -> open.sectors[1] = new LapDraft.Told(time, at));
        }
        value(sectors, "2").flatMap(LapTime::parse).ifPresent(time -> {
            lapAtLine(at).ifPresent(lap -> lap.sectors[2] = new LapDraft.Told(time, at));
        });
    }

    private void takeSpeeds(Duration at, JsonObject change) {
        if (!(change.get("Speeds") instanceof JsonObject speeds)) {
            return;
        }
        if (isCleared(speeds, LapDraft.Trap.I1.name())) {
            firstSpeed = null;
        }
        for (LapDraft.Trap trap : LapDraft.Trap.values()) {
            Optional<Integer> speed = value(speeds, trap.name())
                    .filter(text -> text.matches("\\d{1,3}"))
                    .map(Integer::valueOf);
            if (speed.isPresent()) {
                if (trap == LapDraft.Trap.I1) {
                    firstSpeed = speed.get();
                }
                LapDraft lap = trap == LapDraft.Trap.FL ? justEnded(at).orElse(open) : open;
                if (lap != null) {
                    lap.speeds.put(trap, speed.get());
                }
            }
        }
    }

    /** The lap that a message from the line is about; the first such message ends it. */
    private Optional<LapDraft> lapAtLine(Duration at) {
        Optional<LapDraft> late = justEnded(at);
        if (late.isPresent()) {
            return late;
        }
        if (open == null) {
            return Optional.ofNullable(inPit ? ended : null);
        }
        if (open.pitOut.filter(out -> at.minus(out).compareTo(LATE) <= 0).isPresent()) {
            return Optional.empty();
        }
        ended = open;
        endedAt = at;
        ended.lastTimeBefore = Optional.ofNullable(lastTime);
        ended.crossed = at;
        ended.position = position;
        number++;
        open = new LapDraft(number, Optional.of(at), Optional.empty());
        laps.add(open);
        return Optional.of(ended);
    }

    private Optional<LapDraft> justEnded(Duration at) {
        Duration since = open == null ? endedAt : open.startedAt.orElse(endedAt);
        return ended != null && at.minus(since).compareTo(LATE) <= 0 ? Optional.of(ended) : Optional.empty();
    }

    private void markBest(LapTime best) {
        for (LapDraft lap : laps) {
            lap.personalBest |= lap.time != null && lap.time.time().equals(best);
        }
    }

    private static Duration earlier(Duration one, Duration other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** The {@code Value} of the object below a key; empty for an empty text. */
    private static Optional<String> value(JsonObject parent, String key) {
        if (parent.get(key) instanceof JsonObject object && object.get("Value") instanceof JsonString text) {
            return Optional.of(text.getString()).filter(value -> !value.isEmpty());
        }
        return Optional.empty();
    }

    private static Optional<LapTime> time(JsonValue sector) {
        return sector instanceof JsonObject object && object.get("Value") instanceof JsonString text
                ? LapTime.parse(text.getString())
                : Optional.empty();
    }

    private static boolean isCleared(JsonObject parent, String key) {
        return parent.get(key) instanceof JsonObject object
                && object.get("Value") instanceof JsonString text
                && text.getString().isEmpty();
    }

    private static Optional<Boolean> isTrue(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Optional.of(value == JsonValue.TRUE);
        }
        return Optional.empty();
    }

    private static OptionalInt integer(JsonObject json, String key) {
        JsonValue value = json.get(key);
        String digits = value instanceof JsonString text
                ? text.getString()
                : value instanceof JsonNumber number ? number.toString() : "";
        return digits.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
