package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.PagedRows;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.Sectors;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.Speeds;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** As many laps as one likes: seasons of 24 weekends, weekends of five sessions, sessions of 20 drivers with 60 laps each. */
final class InventedLaps implements TimingSource {

    private static final String[] SESSIONS = {"FP1", "FP2", "FP3", "Q", "R"};
    private static final int LAPS = 60;
    private static final int OF_A_SESSION = 20 * LAPS;
    private static final int OF_A_SEASON = 24 * SESSIONS.length * OF_A_SESSION;
    private static final int FIRST_SEASON = 2018;

    private final int laps;

    InventedLaps(int laps) {
        this.laps = laps;
    }

    static LapRow lap(int index) {
        int session = index / OF_A_SESSION;
        int driver = index % OF_A_SESSION / LAPS;
        int number = 1 + index % LAPS;
        int round = 1 + session / SESSIONS.length % 24;
        LapTime third = LapTime.ofMillis(29_000 + index * 31 % 1500);
        return new LapRow(
                new WeekendKey(FIRST_SEASON + index / OF_A_SEASON, round),
                SESSIONS[session % SESSIONS.length],
                "D" + (char) ('A' + driver) + "R",
                OptionalInt.of(driver + 1),
                "Team " + driver / 2,
                number,
                OptionalInt.of(1 + number / 20),
                Optional.of(LapTime.ofMillis(88_000 + index * 37 % 4000)),
                new Sectors(Optional.of(third), Optional.of(third), Optional.of(third)),
                "MEDIUM",
                OptionalInt.of(number % 20),
                Optional.of(true),
                "1",
                OptionalInt.of(driver + 1),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofMillis(3_600_000L + number * 90_000L)),
                new Speeds(OptionalInt.of(280), OptionalInt.of(290), OptionalInt.of(300), OptionalInt.of(310)),
                Optional.of(false),
                Optional.of(false),
                "",
                Optional.of(true),
                Optional.empty());
    }

    @Override
    public String name() {
        return "invented";
    }

    @Override
    public boolean demonstration() {
        return false;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public SortedSet<Integer> seasons() {
        SortedSet<Integer> seasons = new TreeSet<>();
        for (int first = 0; first < laps; first += OF_A_SEASON) {
            seasons.add(FIRST_SEASON + first / OF_A_SEASON);
        }
        return seasons;
    }

    @Override
    public List<Weekend> calendar(int season) {
        return List.of();
    }

    @Override
    public Readiness readiness(WeekendKey weekend, SessionKind session) {
        throw new UnsupportedOperationException("nobody waits for these laps");
    }

    @Override
    @SuppressWarnings("unchecked") // only laps are asked for
    public <T> SourceRows<T> rows(TimingTable<T> table, RowScope scope) {
        int from = (scope.season().orElseThrow() - FIRST_SEASON) * OF_A_SEASON;
        int to = Math.min(laps, from + OF_A_SEASON);
        return (SourceRows<T>) new PagedRows<>(IntStream.iterate(
                        from, first -> first < to, first -> first + OF_A_SESSION)
                .<Supplier<List<SourceItem<LapRow>>>>mapToObj(
                        first -> () -> page(first, Math.min(to, first + OF_A_SESSION)))
                .iterator());
    }

    private static List<SourceItem<LapRow>> page(int from, int to) {
        return IntStream.range(from, to)
                .<SourceItem<LapRow>>mapToObj(
                        index -> new SourceItem.Parsed<>(Origin.line("invented", index + 1L), lap(index)))
                .toList();
    }
}
