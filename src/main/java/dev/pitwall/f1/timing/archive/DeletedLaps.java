package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which times the stewards took away, from the messages of race control: {@code CAR 3 (RIC) TIME 1:27.113 DELETED - TRACK LIMITS AT
 * TURN 9}, later with {@code LAP 3 16:03:19} at the end, and {@code CAR 2 (SAR) LAP DELETED - …} for a lap that has no time. A later
 * {@code REINSTATED} gives the time back.
 */
final class DeletedLaps {

    private static final Pattern MESSAGE =
            Pattern.compile("CAR (\\d{1,3}) \\([A-Z]{3}\\) (?:TIME ([\\d:.]+)|LAP) (DELETED|REINSTATED)(?: - (.*?))?"
                    + "(?: LAP (\\d{1,3}))?(?: \\d{2}:\\d{2}:\\d{2})?(?: \\(PIT\\))?");

    private final List<Deletion> deletions = new ArrayList<>();
    private final int ahead;

    /**
     * @param ahead how much larger the lap number of a message is than that of the lap: outside races race control counts the lap that
     *     has begun when it writes
     */
    DeletedLaps(JsonStream stream, int ahead) {
        this.ahead = ahead;
        FeedState state = new FeedState();
        int read = 0;
        for (StreamLine line : stream.lines()) {
            state.merge(line.change());
            List<FeedNode> messages =
                    List.copyOf(state.root().at("Messages").children().values());
            for (FeedNode message : messages.subList(Math.min(read, messages.size()), messages.size())) {
                message.text("Message").ifPresent(text -> read(line.at(), text));
            }
            read = messages.size();
        }
    }

    /** The laps of a driver whose time was taken away, with the reason. */
    Map<LapDraft, String> of(String driverNumber, List<LapDraft> laps) {
        Map<LapDraft, String> reasons = new IdentityHashMap<>();
        for (Deletion deletion : deletions) {
            if (deletion.driver().equals(driverNumber)) {
                laps.stream()
                        .filter(deletion::meets)
                        .reduce((earlier, later) -> later)
                        .ifPresent(lap -> reasons.put(lap, deletion.reason()));
            }
        }
        return reasons;
    }

    private void read(Duration at, String message) {
        Matcher parts = MESSAGE.matcher(message.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return;
        }
        Optional<LapTime> time = Optional.ofNullable(parts.group(2)).flatMap(LapTime::parse);
        OptionalInt lap =
                parts.group(5) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(5)) - ahead);
        Deletion deletion = new Deletion(
                at,
                parts.group(1),
                time,
                lap,
                Optional.ofNullable(parts.group(4)).orElse(""));
        if (parts.group(3).equals("REINSTATED")) {
            deletions.removeIf(deletion::isSameLap);
        } else {
            deletions.add(deletion);
        }
    }

    private record Deletion(Duration at, String driver, Optional<LapTime> time, OptionalInt lap, String reason) {

        /** The lap has the time that the message names, and ended before it; where the message names no time, the number decides. */
        boolean meets(LapDraft draft) {
            if (time.isEmpty()) {
                return lap.isPresent() && lap.getAsInt() == draft.number;
            }
            return draft.time != null
                    && draft.time.time().equals(time.get())
                    && draft.time.at().compareTo(at) <= 0;
        }

        boolean isSameLap(Deletion other) {
            return driver.equals(other.driver) && (time.isPresent() ? time.equals(other.time) : lap.equals(other.lap));
        }
    }
}
