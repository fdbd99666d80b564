package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.Competitor;
import dev.pitwall.f1.timing.CompetitorIds;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.Position;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceItem.Parsed;
import dev.pitwall.f1.timing.SourceItem.Refused;
import dev.pitwall.f1.timing.SprintQualifyingRow;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.archive.ClassifiedDriver;
import dev.pitwall.f1.timing.archive.FeedDriver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Turns a session's result into rows of the port: one per driver, then one refused for each line that could not be read. */
final class ArchiveRows {

    private ArchiveRows() {}

    static List<SourceItem<PracticeRow>> practice(Weekend weekend, SessionKind session, SessionResult result) {
        Optional<LapTime> best = result.drivers().stream()
                .flatMap(driver -> best(driver).stream())
                .min(Comparator.naturalOrder());
        return items(
                result,
                driver -> new PracticeRow(
                        weekend.key(),
                        session,
                        competitor(weekend, driver.driver()),
                        Position.of(driver.position()),
                        best(driver),
                        gap(best(driver), best),
                        driver.laps(),
                        weekend.start(session),
                        weekend.sessionsBeforeQualifying().contains(session)));
    }

    static List<SourceItem<SprintQualifyingRow>> sprintQualifying(Weekend weekend, SessionResult result) {
        return items(
                result,
                driver -> new SprintQualifyingRow(
                        weekend.key(),
                        competitor(weekend, driver.driver()),
                        Position.of(driver.position()),
                        part(driver, 0),
                        part(driver, 1),
                        part(driver, 2),
                        driver.laps()));
    }

    /** The sprint stands among the sessions before qualifying too, without a lap time. */
    static SourceItem<PracticeRow> sprint(Weekend weekend, SourceItem<RaceRow> item) {
        return item.fold(
                parsed -> {
                    RaceRow row = parsed.value();
                    return new Parsed<>(
                            parsed.origin(),
                            new PracticeRow(
                                    row.weekend(),
                                    SessionKind.SPRINT,
                                    row.competitor(),
                                    row.position(),
                                    Optional.empty(),
                                    OptionalInt.empty(),
                                    row.laps(),
                                    weekend.start(SessionKind.SPRINT),
                                    weekend.sessionsBeforeQualifying().contains(SessionKind.SPRINT)));
                },
                refused -> new Refused<>(refused.origin(), refused.raw(), refused.reason()));
    }

    private static <T> List<SourceItem<T>> items(SessionResult result, Function<ClassifiedDriver, T> row) {
        List<SourceItem<T>> items = new ArrayList<>();
        for (ClassifiedDriver driver : result.drivers()) {
            Origin origin = Origin.whole(result.address());
            try {
                items.add(new Parsed<>(origin, row.apply(driver)));
            } catch (IllegalArgumentException wrong) {
                items.add(new Refused<>(
                        origin, driver.toString(), new Refusal("driver", wrong.getMessage(), "a whole entry")));
            }
        }
        result.refused().forEach(line -> items.add(new Refused<>(line.origin(), line.raw(), line.reason())));
        return items;
    }

    private static Competitor competitor(Weekend weekend, FeedDriver driver) {
        return new Competitor(
                CompetitorIds.driver(driver.name()),
                driver.code(),
                driver.racingNumber(),
                driver.name(),
                CompetitorIds.team(weekend.key().season(), driver.team()),
                driver.team());
    }

    /** In a session of parts the best of them all; the feed's own best is that of the last part. */
    private static Optional<LapTime> best(ClassifiedDriver driver) {
        return driver.partBests().stream()
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .or(driver::bestLap);
    }

    private static OptionalInt gap(Optional<LapTime> own, Optional<LapTime> best) {
        return own.isPresent() && best.isPresent() && own.get().compareTo(best.get()) > 0
                ? OptionalInt.of(own.get().millis() - best.get().millis())
                : OptionalInt.empty();
    }

    private static Optional<LapTime> part(ClassifiedDriver driver, int index) {
        return index < driver.partBests().size() ? driver.partBests().get(index) : Optional.empty();
    }
}
