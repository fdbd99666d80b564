package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which race weekend is on, by the calendar and the clock of a source. */
public final class CurrentWeekend {

    /** A weekend is over for us when its race has begun, and its results may come in until long after. */
    private static final Duration AFTER_RACE_START = Duration.ofDays(2);

    private final TimingSource source;

    public CurrentWeekend(TimingSource source) {
        this.source = source;
    }

    /** The weekend whose first session has begun and whose race began less than two days ago. */
    public Optional<Weekend> on() {
        Instant now = source.clock().instant();
        return weekends(now)
                .filter(weekend ->
                        begin(weekend).filter(begin -> !begin.isAfter(now)).isPresent())
                .filter(weekend -> end(weekend).filter(now::isBefore).isPresent())
                .max(Comparator.comparing(Weekend::key));
    }

    /** What a sensor says that looks at it; a skip with the reason where none is on, or none can be looked at yet. */
    public SensorResult looked(DataReadiness data, Function<Weekend, SensorResult> look) {
        Optional<String> obstacle = data.obstacle();
        return obstacle.isPresent()
                ? SensorResult.skip(obstacle.get())
                : on().map(look).orElseGet(() -> SensorResult.skip(pause()));
    }

    /** The next weekend whose first session is still to come. */
    public Optional<Weekend> next() {
        Instant now = source.clock().instant();
        return weekends(now)
                .filter(weekend -> begin(weekend).filter(now::isBefore).isPresent())
                .min(Comparator.comparing(Weekend::key));
    }

    /** Why nothing is on, in words. */
    public String pause() {
        return next().map(weekend -> "no race weekend is on; " + weekend.session(first(weekend)) + " begins at "
                        + begin(weekend).orElseThrow())
                .orElse("no race weekend is on, and the calendar has none to come");
    }

    private Stream<Weekend> weekends(Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return IntStream.rangeClosed(year, year + 1)
                .filter(source.seasons()::contains)
                .mapToObj(source::calendar)
                .flatMap(List::stream);
    }

    private static Optional<Instant> begin(Weekend weekend) {
        return weekend.starts().values().stream().min(Comparator.naturalOrder());
    }

    private static Optional<Instant> end(Weekend weekend) {
        return weekend.start(SessionKind.R)
                .or(() -> weekend.starts().values().stream().max(Comparator.naturalOrder()))
                .map(start -> start.plus(AFTER_RACE_START));
    }

    private static SessionKind first(Weekend weekend) {
        return weekend.starts().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
