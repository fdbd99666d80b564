package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Sectors;
import dev.pitwall.f1.timing.Speeds;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The laps of a session, from all its topics. What each value means and where others read it differently is told in
 * {@code docs/timing-archive.md}.
 */
public final class SessionLaps {

    private final SessionFeed feed;
    private final boolean race;
    private final FeedNode drivers;
    private final StintBook stints;
    private final TrackStatusTimeline track;
    private final DeletedLaps deleted;
    private final WeatherTimeline weather;

    private SessionLaps(SessionFeed feed) {
        this.feed = feed;
        this.race = feed.finalState(Topic.SESSION_INFO)
                .text("Type")
                .filter("Race"::equals)
                .isPresent();
        this.drivers = feed.finalState(Topic.DRIVER_LIST);
        this.stints = new StintBook(feed.stream(Topic.TIMING_APP_DATA));
        this.track = new TrackStatusTimeline(feed.stream(Topic.TRACK_STATUS));
        this.deleted = new DeletedLaps(feed.stream(Topic.RACE_CONTROL_MESSAGES), race ? 0 : 1);
        this.weather = new WeatherTimeline(feed.stream(Topic.WEATHER_DATA));
    }

    /** By driver number, then in their order. A topic that is missing leaves its values empty; TimingData must be there. */
    public static List<SessionLap> of(SessionFeed feed) {
        return new SessionLaps(feed).laps();
    }

    private List<SessionLap> laps() {
        List<SessionLap> laps = new ArrayList<>();
        cut().forEach((number, cutter) -> laps.addAll(laps(number, cutter.laps())));
        laps.sort(Comparator.comparingInt(
                        (SessionLap lap) -> lap.driver().racingNumber().orElse(Integer.MAX_VALUE))
                .thenComparingInt(SessionLap::number));
        return race ? RacePositions.placed(laps) : laps;
    }

    private Map<String, LapCutter> cut() {
        Map<String, LapCutter> cutters = new LinkedHashMap<>();
        Optional<Duration> raceStart = race ? start() : Optional.empty();
        boolean racing = raceStart.isEmpty();
        for (StreamLine line : feed.stream(Topic.TIMING_DATA).lines()) {
            if (!racing && line.at().compareTo(raceStart.get()) >= 0) {
                racing = true;
                cutters.values().forEach(cutter -> cutter.startRace(raceStart.get()));
            }
            if (line.change().get("Lines") instanceof JsonObject changed) {
                for (Map.Entry<String, JsonValue> entry : changed.entrySet()) {
                    if (entry.getValue() instanceof JsonObject change) {
                        LapCutter cutter = cutters.get(entry.getKey());
                        if (cutter == null) {
                            cutter = new LapCutter();
                            cutter.begin(change);
                            cutters.put(entry.getKey(), cutter);
                        } else {
                            cutter.accept(line.at(), change);
                        }
                    }
                }
            }
        }
        return cutters;
    }

    private Optional<Duration> start() {
        return feed.stream(Topic.SESSION_STATUS).lines().stream()
                .filter(line -> line.change().getString("Status", "").equals("Started"))
                .map(StreamLine::at)
                .findFirst();
    }

    private List<SessionLap> laps(String number, List<LapDraft> drafts) {
        FeedDriver driver = FeedDriver.of(number, drivers.at(number));
        List<Stint> known = stints.of(number);
        Map<LapDraft, String> reasons = deleted.of(number, drafts);
        Map<Integer, Integer> lapsOfStint = new HashMap<>();
        List<SessionLap> laps = new ArrayList<>();
        Optional<Duration> lastEnd = Optional.empty();
        for (int i = 0; i < drafts.size(); i++) {
            LapDraft draft = drafts.get(i);
            Optional<LapDraft> next = i + 1 < drafts.size() ? Optional.of(drafts.get(i + 1)) : Optional.empty();
            Optional<Duration> start = draft.beganAtLine() && lastEnd.isPresent() ? lastEnd : draft.startedAt;
            Optional<LapTime> time = time(draft);
            Optional<Duration> end = LapEnd.of(draft, next, start, time);
            Optional<Stint> stint = stint(known, end.or(() -> next.flatMap(lap -> lap.startedAt)));
            OptionalInt tyreLife = OptionalInt.empty();
            if (stint.isPresent()) {
                int lapOfStint = lapsOfStint.merge(stint.get().number(), 1, Integer::sum);
                tyreLife = OptionalInt.of(stint.get().lapsBefore() + lapOfStint);
            }
            Optional<String> deletedReason = Optional.ofNullable(reasons.get(draft));
            laps.add(new SessionLap(
                    driver,
                    draft.number,
                    time,
                    sectors(draft),
                    speeds(draft),
                    stint.map(present -> OptionalInt.of(present.number())).orElse(OptionalInt.empty()),
                    stint.map(Stint::compound).orElse(""),
                    tyreLife,
                    stint.flatMap(Stint::fresh),
                    start.isPresent() && end.isPresent() ? track.between(start.get(), end.get()) : "",
                    draft.position,
                    start,
                    end,
                    draft.pitOut,
                    Optional.ofNullable(draft.pitIn),
                    draft.personalBest && deletedReason.isEmpty(),
                    deletedReason,
                    end.flatMap(weather::at)));
            lastEnd = end;
        }
        return laps;
    }

    /**
     * The feed's time. For a lap that begins in the pits the feed counts the time in the garage too, unless the car only drove through
     * or stopped for tyres: then the sectors add up to it. The same holds for a lap whose beginning was not recorded.
     */
    private static Optional<LapTime> time(LapDraft draft) {
        Optional<LapTime> told = Optional.ofNullable(draft.time).map(LapDraft.Told::time);
        return draft.pitOut.isPresent() || draft.startedAt.isEmpty()
                ? told.filter(time -> sectors(draft).sum().filter(time::equals).isPresent())
                : told;
    }

    /** The last one that the feed had named when the lap ended. */
    private static Optional<Stint> stint(List<Stint> known, Optional<Duration> end) {
        Stream<Stint> named =
                known.stream().filter(stint -> end.isEmpty() || stint.begun().compareTo(end.get()) <= 0);
        return named.reduce((first, second) -> second);
    }

    private static Sectors sectors(LapDraft draft) {
        return new Sectors(sector(draft, 0), sector(draft, 1), sector(draft, 2));
    }

    private static Optional<LapTime> sector(LapDraft draft, int index) {
        return Optional.ofNullable(draft.sectors[index]).map(LapDraft.Told::time);
    }

    private static Speeds speeds(LapDraft draft) {
        return new Speeds(
                speed(draft, LapDraft.Trap.I1),
                speed(draft, LapDraft.Trap.I2),
                speed(draft, LapDraft.Trap.FL),
                speed(draft, LapDraft.Trap.ST));
    }

    private static OptionalInt speed(LapDraft draft, LapDraft.Trap trap) {
        Integer speed = draft.speeds.get(trap);
        return speed == null ? OptionalInt.empty() : OptionalInt.of(speed);
    }
}
