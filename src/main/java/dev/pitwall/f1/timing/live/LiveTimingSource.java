package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.SprintQualifyingRow;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.TrackStatusRow;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.WeekendSession;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.http.FeedFailureException;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Practice, sprint qualifying and laps from the archive or OpenF1; calendar, qualifying, sprints and races from Jolpica; tyres from a list that somebody
 * keeps. A session is not asked for before it has begun, which spares the APIs most of the sensors' questions.
 */
public final class LiveTimingSource implements TimingSource {

    /** The archive begins here. */
    private static final int FIRST_SEASON = 2018;

    private final String name;
    private final boolean demonstration;
    private final Clock clock;
    private final Jolpica jolpica;
    private final ClassifiedSessions results;
    private final ClassifiedSessions laps;
    private final Remembered<Integer, List<SourceItem<EventRow>>> calendars;
    private final Remembered<String, SortedSet<Integer>> seasons;
    private final TablePages tables;

    /**
     * Results and laps from the archive, and no list of tyres.
     *
     * @param clock of the calendar, the demonstration's own for the demonstration
     * @param realClock by which answers grow old
     */
    public LiveTimingSource(
            String name,
            boolean demonstration,
            Clock clock,
            Jolpica jolpica,
            TimingArchive archive,
            Freshness freshness,
            Clock realClock) {
        this(name, demonstration, clock, jolpica, archive, CompoundList.NONE, freshness, realClock);
    }

    /** The same with a list of tyres. */
    public LiveTimingSource(
            String name,
            boolean demonstration,
            Clock clock,
            Jolpica jolpica,
            TimingArchive archive,
            CompoundList compounds,
            Freshness freshness,
            Clock realClock) {
        this(
                name,
                demonstration,
                clock,
                jolpica,
                SessionSources.archive(archive, clock, freshness, realClock),
                compounds,
                freshness,
                realClock);
    }

    LiveTimingSource(
            String name,
            boolean demonstration,
            Clock clock,
            Jolpica jolpica,
            SessionSources sources,
            CompoundList compounds,
            Freshness freshness,
            Clock realClock) {
        this.name = name;
        this.demonstration = demonstration;
        this.clock = clock;
        this.jolpica = jolpica;
        this.results = sources.results();
        this.laps = sources.laps();
        this.calendars = new Remembered<>(realClock, freshness.calendar());
        this.seasons = new Remembered<>(realClock, freshness.calendar());
        this.tables = new TablePages()
                .with(TimingTable.EVENTS, scope -> bySeason(scope, this::events))
                .with(
                        TimingTable.PRACTICE,
                        scope -> bySession(
                                scope, kind -> kind != SessionKind.Q && kind != SessionKind.R, this::practice))
                .with(
                        TimingTable.SPRINT_QUALIFYING,
                        scope -> bySession(scope, SessionKind.SQ::equals, this::sprintQualifying))
                .with(TimingTable.LAPS, scope -> bySession(scope, kind -> true, this::laps))
                .with(TimingTable.COMPOUNDS, scope -> Stream.of(() -> compounds.rows(scope)))
                .with(TimingTable.TRACK_STATUS, scope -> Stream.of(LiveTimingSource::trackStatus))
                .with(
                        TimingTable.QUALIFYING,
                        scope -> bySeason(scope, season -> jolpica.qualifying(season, scope.round())))
                .with(TimingTable.SPRINT, scope -> bySeason(scope, season -> jolpica.sprints(season, scope.round())))
                .with(TimingTable.RACE, scope -> bySeason(scope, season -> jolpica.races(season, scope.round())));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean demonstration() {
        return demonstration;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public SortedSet<Integer> seasons() {
        return seasons.get("seasons", key -> {
            SortedSet<Integer> since = new TreeSet<>(jolpica.seasons());
            since.removeIf(season -> season < FIRST_SEASON);
            return since;
        });
    }

    @Override
    public List<Weekend> calendar(int season) {
        return events(season).stream()
                .flatMap(item -> item.row().stream())
                .map(EventRow::weekend)
                .sorted(Comparator.comparing(Weekend::key))
                .toList();
    }

    @Override
    public Readiness readiness(WeekendKey key, SessionKind session) {
        WeekendSession asked = new WeekendSession(key, "Grand Prix, round " + key.round(), session);
        try {
            Optional<Weekend> weekend = weekend(key);
            if (weekend.isEmpty()) {
                return new Readiness.NotPublished(asked, Optional.empty());
            }
            asked = weekend.get().session(session);
            return readiness(weekend.get(), session);
        } catch (FeedFailureException cause) {
            return cause.failure().about(asked);
        } catch (SourceUnavailableException cause) {
            return new Readiness.Unreachable(asked, name, cause.getMessage());
        }
    }

    @Override
    public <T> SourceRows<T> rows(TimingTable<T> table, RowScope scope) {
        return tables.rows(table, scope);
    }

    private Readiness readiness(Weekend weekend, SessionKind session) {
        if (!weekend.sessions().contains(session)) {
            return new Readiness.NotHeld(weekend.session(session));
        }
        Optional<Instant> start = weekend.start(session);
        if (start.filter(clock.instant()::isBefore).isPresent()) {
            return new Readiness.NotPublished(weekend.session(session), start);
        }
        int season = weekend.key().season();
        OptionalInt round = OptionalInt.of(weekend.key().round());
        return switch (session) {
            case FP1, FP2, FP3, SQ -> answer(weekend, session).readiness();
            case Q -> classified(weekend, session, jolpica.qualifying(season, round));
            case SPRINT -> classified(weekend, session, jolpica.sprints(season, round));
            case R -> classified(weekend, session, jolpica.races(season, round));
        };
    }

    private static Readiness classified(Weekend weekend, SessionKind session, List<? extends SourceItem<?>> rows) {
        return rows.isEmpty()
                ? new Readiness.NotPublished(weekend.session(session), weekend.start(session))
                : new Readiness.Published(weekend.session(session), rows.size());
    }

    private List<SourceItem<PracticeRow>> practice(Weekend weekend, SessionKind session) {
        if (session == SessionKind.SPRINT) {
            return jolpica
                    .sprints(
                            weekend.key().season(), OptionalInt.of(weekend.key().round()))
                    .stream()
                    .map(item -> ArchiveRows.sprint(weekend, item))
                    .toList();
        }
        return answer(weekend, session)
                .result()
                .map(result -> ArchiveRows.practice(weekend, session, result))
                .orElse(List.of());
    }

    private List<SourceItem<SprintQualifyingRow>> sprintQualifying(Weekend weekend, SessionKind session) {
        return answer(weekend, session)
                .result()
                .map(result -> ArchiveRows.sprintQualifying(weekend, result))
                .orElse(List.of());
    }

    private List<SourceItem<LapRow>> laps(Weekend weekend, SessionKind session) {
        return laps.covers(weekend.key().season()) ? laps.laps(weekend, session) : List.of();
    }

    /** Of a season that no configured source has there is nothing to wait for. */
    private SessionAnswer answer(Weekend weekend, SessionKind session) {
        return results.covers(weekend.key().season())
                ? results.answer(weekend, session)
                : SessionAnswer.waiting(new Readiness.NotHeld(weekend.session(session)));
    }

    private List<SourceItem<EventRow>> events(int season) {
        return calendars.get(season, jolpica::calendar);
    }

    /** No address tells what the codes mean. */
    private static List<SourceItem<TrackStatusRow>> trackStatus() {
        return TrackStatusRow.SEEN.stream()
                .<SourceItem<TrackStatusRow>>map(
                        row -> new SourceItem.Parsed<>(Origin.whole("the codes of the stream TrackStatus"), row))
                .toList();
    }

    /** The sessions that have begun, in the order of rows. */
    private Stream<BegunSession> sessions(RowScope scope) {
        Instant now = clock.instant();
        return seasons().stream()
                .filter(scope::includesSeason)
                .flatMap(season -> calendar(season).stream())
                .filter(weekend -> scope.includes(weekend.key()))
                .flatMap(weekend -> weekend.sessions().stream()
                        .sorted()
                        .filter(session ->
                                weekend.start(session).filter(now::isBefore).isEmpty())
                        .map(session -> new BegunSession(weekend, session)));
    }

    private <U> Stream<Supplier<List<SourceItem<U>>>> bySeason(RowScope scope, IntFunction<List<SourceItem<U>>> ask) {
        return seasons().stream().filter(scope::includesSeason).map(season -> () -> ask.apply(season));
    }

    private <U> Stream<Supplier<List<SourceItem<U>>>> bySession(
            RowScope scope, Predicate<SessionKind> kinds, BiFunction<Weekend, SessionKind, List<SourceItem<U>>> ask) {
        return sessions(scope)
                .filter(session -> kinds.test(session.kind()))
                .map(session -> () -> ask.apply(session.weekend(), session.kind()));
    }

    private record BegunSession(Weekend weekend, SessionKind kind) {}
}
