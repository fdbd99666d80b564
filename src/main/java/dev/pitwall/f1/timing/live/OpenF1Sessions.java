package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendSession;
import dev.pitwall.f1.timing.archive.ClassifiedDriver;
import dev.pitwall.f1.timing.archive.FeedDriver;
import dev.pitwall.f1.timing.openf1.OpenF1;
import dev.pitwall.f1.timing.openf1.OpenF1Place;
import dev.pitwall.f1.timing.openf1.OpenF1Session;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Results and laps from OpenF1. */
final class OpenF1Sessions implements ClassifiedSessions {

    /** After this time a session that is not listed was not held. */
    private static final Duration LATEST_PUBLICATION = Duration.ofDays(2);

    private final OpenF1 source;
    private final Clock clock;
    private final Remembered<Integer, List<OpenF1Session>> sessions;

    OpenF1Sessions(OpenF1 source, Clock clock, Remembered<Integer, List<OpenF1Session>> sessions) {
        this.source = source;
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    public boolean covers(int season) {
        return season >= OpenF1.FIRST_SEASON;
    }

    @Override
    public SessionAnswer answer(Weekend weekend, SessionKind kind) {
        WeekendSession session = weekend.session(kind);
        Optional<OpenF1Session> listed = find(weekend, kind);
        if (listed.isEmpty()) {
            return SessionAnswer.waiting(absent(weekend, session));
        }
        if (listed.get().cancelled()) {
            return SessionAnswer.waiting(new Readiness.NotHeld(session));
        }
        if (clock.instant().isBefore(listed.get().end())) {
            return SessionAnswer.waiting(new Readiness.Incomplete(
                    session, "it is planned to end at " + listed.get().end()));
        }
        return result(session, listed.get());
    }

    @Override
    public List<SourceItem<LapRow>> laps(Weekend weekend, SessionKind kind) {
        return find(weekend, kind)
                .filter(session -> !session.cancelled() && !clock.instant().isBefore(session.end()))
                .map(session -> source.laps(weekend, session))
                .orElse(List.of());
    }

    private SessionAnswer result(WeekendSession session, OpenF1Session listed) {
        List<SourceItem<OpenF1Place>> places = source.result(listed);
        if (places.isEmpty()) {
            return SessionAnswer.waiting(new Readiness.Incomplete(session, "it has no result yet"));
        }
        SessionResult result = new SessionResult(
                source.address(listed),
                places.stream()
                        .flatMap(place -> place.row().stream())
                        .map(place -> driver(place, session.kind()))
                        .toList(),
                places.stream().flatMap(place -> place.refusal().stream()).toList());
        return new SessionAnswer(
                new Readiness.Published(session, result.drivers().size()), Optional.of(result));
    }

    private static ClassifiedDriver driver(OpenF1Place place, SessionKind kind) {
        FeedDriver driver = new FeedDriver(
                String.valueOf(place.driver().number()),
                place.driver().code(),
                place.driver().name(),
                place.driver().team());
        boolean inParts = kind == SessionKind.SQ || kind == SessionKind.Q;
        return new ClassifiedDriver(
                driver,
                place.position().orElse(Integer.MAX_VALUE),
                inParts ? Optional.empty() : place.bests().get(0),
                inParts ? place.bests() : List.of(),
                place.laps());
    }

    /** The weekend whose race is on that day; in Las Vegas that is the next day in UTC. */
    private Optional<OpenF1Session> find(Weekend weekend, SessionKind kind) {
        List<OpenF1Session> season = sessions.get(weekend.key().season(), source::sessions);
        return season.stream()
                .filter(session -> session.kind() == SessionKind.R && isAbout(session, weekend.raceDate()))
                .findFirst()
                .flatMap(race -> season.stream()
                        .filter(session -> session.meeting() == race.meeting() && session.kind() == kind)
                        .findFirst());
    }

    private static boolean isAbout(OpenF1Session race, LocalDate raceDate) {
        LocalDate day = race.start().atZone(ZoneOffset.UTC).toLocalDate();
        return !day.isBefore(raceDate.minusDays(1)) && !day.isAfter(raceDate.plusDays(1));
    }

    private Readiness absent(Weekend weekend, WeekendSession session) {
        var start = weekend.start(session.kind())
                .orElse(weekend.raceDate().atStartOfDay(ZoneOffset.UTC).toInstant());
        return clock.instant().isAfter(start.plus(LATEST_PUBLICATION))
                ? new Readiness.NotHeld(session)
                : new Readiness.NotPublished(session, weekend.start(session.kind()));
    }
}
