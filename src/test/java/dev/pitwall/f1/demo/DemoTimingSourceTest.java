package dev.pitwall.f1.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendFormat;
import dev.pitwall.f1.timing.WeekendKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demonstration read by the classes that read the real APIs, over HTTP. */
class DemoTimingSourceTest {

    private final SettableClock real = new SettableClock("2026-03-10T12:00:00Z");
    private final DemoClock clock = new DemoClock(real, Optional.empty());
    private DemoServer server;
    private TimingSource source;

    @BeforeEach
    void start() throws IOException {
        server = new DemoServer(clock);
        source = server.source();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_says_that_it_is_a_demonstration() {
        assertThat(source.demonstration()).isTrue();
        assertThat(source.name()).isEqualTo("demo");
    }

    @Test
    void four_seasons_of_thirteen_rounds_are_there_with_a_sprint_in_each() {
        assertThat(source.seasons()).containsExactly(2023, 2024, 2025, 2026);
        for (int season : source.seasons()) {
            List<Weekend> calendar = source.calendar(season);
            assertThat(calendar).hasSizeBetween(13, 14);
            assertThat(calendar)
                    .filteredOn(weekend -> weekend.format() == WeekendFormat.SPRINT_QUALIFYING)
                    .hasSize(1);
        }
    }

    @Test
    void in_the_first_minute_a_sensor_sees_not_published_and_then_published() {
        WeekendKey now = DemoCalendar.begunLast(clock.now()).key();

        Readiness atFirst = source.readiness(now, SessionKind.FP3);
        Readiness before = source.readiness(now, SessionKind.FP2);
        real.pass(Duration.ofSeconds(40));
        // The index may be some seconds old.
        Readiness later = server.source().readiness(now, SessionKind.FP3);

        assertThat(before.isPublished()).isTrue();
        assertThat(atFirst.sentence()).endsWith("is not published yet").startsWith("practice 3 of the 2026 ");
        assertThat(later.sentence()).endsWith("is published, 20 rows");
    }

    @Test
    void qualifying_follows_within_four_minutes_and_the_next_weekend_within_ten() {
        DemoWeekend first = DemoCalendar.begunLast(clock.now());

        assertThat(source.readiness(first.key(), SessionKind.Q).verdict()).isEqualTo(Readiness.Verdict.LATER);
        real.pass(Duration.ofMinutes(4));
        assertThat(source.readiness(first.key(), SessionKind.Q).isPublished()).isTrue();
        assertThat(source.readiness(first.key(), SessionKind.R).isPublished()).isFalse();
        real.pass(Duration.ofMinutes(2));
        assertThat(source.readiness(first.key(), SessionKind.R).isPublished()).isTrue();
        real.pass(Duration.ofMinutes(4));
        assertThat(DemoCalendar.begunLast(clock.now()).index()).isEqualTo(first.index() + 1);
    }

    @Test
    void all_history_loads_and_nothing_is_refused() {
        List<PracticeRow> practice = parsed(TimingTable.PRACTICE, RowScope.everything());
        List<QualifyingRow> qualifying = parsed(TimingTable.QUALIFYING, RowScope.everything());
        List<RaceRow> races = parsed(TimingTable.RACE, RowScope.everything());

        assertThat(qualifying.size() / 20).isBetween(39, 45);
        assertThat(practice.size()).isGreaterThan(qualifying.size() * 28 / 10);
        assertThat(races).hasSameSizeAs(qualifying);
    }

    @Test
    void practice_tells_something_of_qualifying_and_not_everything() {
        List<PracticeRow> practice = parsed(TimingTable.PRACTICE, RowScope.season(2024));
        List<QualifyingRow> qualifying = parsed(TimingTable.QUALIFYING, RowScope.season(2024));

        double correlation = rankCorrelation(practice, qualifying);

        assertThat(correlation).isBetween(0.5, 0.95);
    }

    @Test
    void qualifying_has_three_parts_of_20_15_and_10() {
        Map<WeekendKey, List<QualifyingRow>> weekends = parsed(TimingTable.QUALIFYING, RowScope.season(2025)).stream()
                .collect(Collectors.groupingBy(QualifyingRow::weekend));

        assertThat(weekends).isNotEmpty().allSatisfy((key, rows) -> {
            assertThat(rows).hasSize(20);
            assertThat(rows.stream().filter(row -> row.q2().isPresent()).count())
                    .isBetween(13L, 15L);
            assertThat(rows.stream().filter(row -> row.q3().isPresent()).count())
                    .isBetween(8L, 10L);
            assertThat(rows).isSortedAccordingTo((a, b) -> Integer.compare(a.order(), b.order()));
        });
    }

    @Test
    void a_sprint_weekend_has_its_sessions_before_qualifying() {
        Weekend sprint = source.calendar(2024).get(3);

        List<PracticeRow> rows = parsed(TimingTable.PRACTICE, RowScope.weekend(sprint.key()));

        assertThat(sprint.sessionsBeforeQualifying())
                .containsExactly(SessionKind.FP1, SessionKind.SQ, SessionKind.SPRINT);
        assertThat(rows).hasSize(60).allMatch(PracticeRow::beforeQualifying);
        assertThat(parsed(TimingTable.SPRINT_QUALIFYING, RowScope.weekend(sprint.key())))
                .hasSize(20);
        assertThat(parsed(TimingTable.SPRINT, RowScope.weekend(sprint.key()))).hasSize(20);
    }

    @Test
    void the_three_tyres_of_each_weekend_are_named_two_weeks_before_it_and_are_neighbours() {
        List<CompoundRow> tyres = parsed(TimingTable.COMPOUNDS, RowScope.everything());

        Map<WeekendKey, List<String>> weekends = tyres.stream()
                .collect(Collectors.groupingBy(
                        CompoundRow::weekend,
                        TreeMap::new,
                        Collectors.mapping(row -> row.nominatedAs() + row.compound(), Collectors.toList())));
        Instant soon = clock.now().plus(Duration.ofDays(14));
        List<WeekendKey> named = source.seasons().stream()
                .flatMap(season -> source.calendar(season).stream())
                .filter(weekend -> !weekend.start(SessionKind.FP1).orElseThrow().isAfter(soon))
                .map(Weekend::key)
                .toList();
        assertThat(named).hasSizeGreaterThan(39);
        assertThat(weekends.keySet()).containsExactlyElementsOf(named);
        assertThat(weekends.values())
                .allMatch(three -> List.of(
                                "HARDC1, MEDIUMC2, SOFTC3", "HARDC2, MEDIUMC3, SOFTC4", "HARDC3, MEDIUMC4, SOFTC5")
                        .contains(String.join(", ", three)));
        assertThat(parsed(TimingTable.COMPOUNDS, RowScope.season(2024))).hasSizeBetween(39, 42);
    }

    @Test
    void the_seed_gives_the_same_championship_at_every_start() throws IOException {
        List<PracticeRow> once = parsed(TimingTable.PRACTICE, RowScope.season(2023));
        try (DemoServer again =
                new DemoServer(new DemoClock(real, Optional.of(Instant.parse("2026-03-10T12:00:00Z"))))) {
            source = again.source();

            assertThat(parsed(TimingTable.PRACTICE, RowScope.season(2023))).isEqualTo(once);
        }
    }

    private <T> List<T> parsed(TimingTable<T> table, RowScope scope) {
        try (SourceRows<T> rows = source.rows(table, scope)) {
            List<SourceItem<T>> items = rows.remaining();
            assertThat(rows.counts().refused()).as("%s refused", table).isZero();
            return items.stream().flatMap(item -> item.row().stream()).toList();
        }
    }

    /** Spearman's, of the best practice time and the qualifying order within each weekend, averaged. */
    private static double rankCorrelation(List<PracticeRow> practice, List<QualifyingRow> qualifying) {
        Map<WeekendKey, List<QualifyingRow>> weekends =
                qualifying.stream().collect(Collectors.groupingBy(QualifyingRow::weekend));
        return weekends.entrySet().stream()
                .mapToDouble(weekend -> {
                    Map<String, LapTime> best = practice.stream()
                            .filter(row -> row.weekend().equals(weekend.getKey())
                                    && row.bestLap().isPresent())
                            .collect(Collectors.toMap(
                                    row -> row.competitor().driverId(),
                                    row -> row.bestLap().orElseThrow(),
                                    (a, b) -> a.compareTo(b) < 0 ? a : b));
                    List<QualifyingRow> both = weekend.getValue().stream()
                            .filter(row -> best.containsKey(row.competitor().driverId()))
                            .toList();
                    List<String> byPractice = both.stream()
                            .map(row -> row.competitor().driverId())
                            .sorted((a, b) -> best.get(a).compareTo(best.get(b)))
                            .toList();
                    double squares = 0;
                    for (int i = 0; i < both.size(); i++) {
                        double difference =
                                i - byPractice.indexOf(both.get(i).competitor().driverId());
                        squares += difference * difference;
                    }
                    int n = both.size();
                    return 1 - 6 * squares / (n * (n * n - 1.0));
                })
                .average()
                .orElseThrow();
    }
}
