package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendSession;
import dev.pitwall.f1.timing.archive.ArchiveIndex;
import dev.pitwall.f1.timing.archive.ArchiveSession;
import dev.pitwall.f1.timing.archive.Classification;
import dev.pitwall.f1.timing.archive.ClassifiedDriver;
import dev.pitwall.f1.timing.archive.JsonStream;
import dev.pitwall.f1.timing.archive.SessionFeed;
import dev.pitwall.f1.timing.archive.StreamLine;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.archive.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results of sessions from the archive: whether they are there, and what they are. Results of finished sessions are kept. */
final class ArchiveSessions implements ClassifiedSessions {

    /** After this time a session that the archive does not list was not held: it publishes within hours. */
    private static final Duration LATEST_PUBLICATION = Duration.ofDays(2);

    private static final int KEPT_RESULTS = 400;

    /** After these the stream changes no more. "Finished" is the flag, after which cars still end their laps. */
    private static final Set<String> OVER = Set.of("Finalised", "Ends");

    private final TimingArchive archive;
    private final Clock clock;
    private final Remembered<Integer, ArchiveIndex> indexes;
    private final Map<String, SessionResult> results = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SessionResult> eldest) {
            return size() > KEPT_RESULTS;
        }
    });

    ArchiveSessions(TimingArchive archive, Clock clock, Remembered<Integer, ArchiveIndex> indexes) {
        this.archive = archive;
        this.clock = clock;
        this.indexes = indexes;
    }

    /** Always: what it does not list was not held. */
    @Override
    public boolean covers(int season) {
        return true;
    }

    @Override
    public SessionAnswer answer(Weekend weekend, SessionKind kind) {
        WeekendSession session = weekend.session(kind);
        Optional<ArchiveSession> listed =
                indexes.get(weekend.key().season(), archive::index).find(weekend.raceDate(), kind);
        Optional<String> path = listed.flatMap(ArchiveSession::path);
        if (path.isEmpty()) {
            return SessionAnswer.waiting(absent(weekend, kind));
        }
        SessionResult kept = results.get(path.get());
        return kept == null ? fetch(weekend, session, path.get()) : published(session, kept);
    }

    /** They are not kept, since a session has hundreds. */
    @Override
    public List<SourceItem<LapRow>> laps(Weekend weekend, SessionKind kind) {
        return finished(weekend, kind).map(path -> laps(weekend, kind, path)).orElse(List.of());
    }

    private List<SourceItem<LapRow>> laps(Weekend weekend, SessionKind kind, String path) {
        SessionFeed feed = archive.session(path, Topic.values());
        List<String> addresses = feed.streams().keySet().stream()
                .map(topic -> archive.address(path, topic).toString())
                .toList();
        return LapRows.of(weekend, kind, feed, addresses);
    }

    /** Where its streams are, once it is over. */
    private Optional<String> finished(Weekend weekend, SessionKind kind) {
        return indexes.get(weekend.key().season(), archive::index)
                .find(weekend.raceDate(), kind)
                .flatMap(ArchiveSession::path)
                .filter(path -> archive.stream(path, Topic.SESSION_STATUS)
                        .filter(ArchiveSessions::isOver)
                        .isPresent());
    }

    private SessionAnswer fetch(Weekend weekend, WeekendSession session, String path) {
        Optional<JsonStream> status = archive.stream(path, Topic.SESSION_STATUS);
        if (status.isEmpty()) {
            return SessionAnswer.waiting(absent(weekend, session.kind()));
        }
        Optional<String> words = lastStatus(status.get());
        if (!isOver(status.get())) {
            return SessionAnswer.waiting(new Readiness.Incomplete(
                    session, "its status is " + words.orElse("not told") + ", and the result stands at Finalised"));
        }
        SessionFeed feed = archive.session(path, Topic.DRIVER_LIST, Topic.TIMING_DATA);
        JsonStream timing = feed.stream(Topic.TIMING_DATA);
        if (timing.endsInsideLine()) {
            return SessionAnswer.waiting(new Readiness.Incomplete(session, "its stream of times ends inside a line"));
        }
        List<ClassifiedDriver> drivers = Classification.of(feed);
        if (drivers.isEmpty()) {
            return SessionAnswer.waiting(new Readiness.Incomplete(session, "its stream of times names no driver"));
        }
        if (!feed.finalState(Topic.DRIVER_LIST).isPresent()
                || feed.stream(Topic.DRIVER_LIST).lines().isEmpty()) {
            return SessionAnswer.waiting(new Readiness.Incomplete(session, "its list of drivers is not there"));
        }
        SessionResult result =
                new SessionResult(archive.address(path, Topic.TIMING_DATA).toString(), drivers, timing.refused());
        results.put(path, result);
        return published(session, result);
    }

    private static SessionAnswer published(WeekendSession session, SessionResult result) {
        return new SessionAnswer(
                new Readiness.Published(session, result.drivers().size()), Optional.of(result));
    }

    private Readiness absent(Weekend weekend, SessionKind kind) {
        Instant start = weekend.start(kind)
                .orElse(weekend.raceDate().atStartOfDay(ZoneOffset.UTC).toInstant());
        return clock.instant().isAfter(start.plus(LATEST_PUBLICATION))
                ? new Readiness.NotHeld(weekend.session(kind))
                : new Readiness.NotPublished(weekend.session(kind), weekend.start(kind));
    }

    private static boolean isOver(JsonStream status) {
        return status.lines().stream().anyMatch(line -> OVER.contains(word(line)));
    }

    private static Optional<String> lastStatus(JsonStream status) {
        return status.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(word(status.lines().get(status.lines().size() - 1)));
    }

    private static String word(StreamLine line) {
        return line.change().getString("Status", "");
    }
}
