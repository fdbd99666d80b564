package dev.pitwall.f1.demo;

import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.WeekendFormat;
import dev.pitwall.f1.timing.WeekendKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A race every fourth Sunday, all year round, for ever: 13 rounds a season, now and then 14. */
final class DemoCalendar {

    private static final LocalDate FIRST_RACE = LocalDate.of(2015, 1, 4);
    private static final int DAYS_BETWEEN_RACES = 28;
    private static final int SPRINT_ROUND = 4;

    private DemoCalendar() {}

    static DemoWeekend weekend(int index) {
        LocalDate raceDate = FIRST_RACE.plusDays((long) index * DAYS_BETWEEN_RACES);
        int round = 1 + index - firstOf(raceDate.getYear());
        return new DemoWeekend(
                index,
                new WeekendKey(raceDate.getYear(), round),
                DemoCircuit.ALL.get((round - 1) % DemoCircuit.ALL.size()),
                round == SPRINT_ROUND ? WeekendFormat.SPRINT_QUALIFYING : WeekendFormat.CONVENTIONAL,
                raceDate);
    }

    static List<DemoWeekend> season(int year) {
        List<DemoWeekend> weekends = new ArrayList<>();
        for (int index = firstOf(year); weekend(index).raceDate().getYear() == year; index++) {
            weekends.add(weekend(index));
        }
        return weekends;
    }

    static Optional<DemoWeekend> find(WeekendKey key) {
        return season(key.season()).stream()
                .filter(weekend -> weekend.key().equals(key))
                .findFirst();
    }

    /** The conventional weekend whose race is nearest to a day, so that the demonstration begins about today. */
    static int nearestConventional(Instant day) {
        long days =
                ChronoUnit.DAYS.between(FIRST_RACE, day.atZone(ZoneOffset.UTC).toLocalDate());
        int nearest = Math.toIntExact(Math.max(0, Math.round(days / (double) DAYS_BETWEEN_RACES)));
        return weekend(nearest).format() == WeekendFormat.CONVENTIONAL ? nearest : nearest + 1;
    }

    /** The last weekend whose first session has begun. */
    static DemoWeekend begunLast(Instant now) {
        long days = Duration.between(FIRST_RACE.atStartOfDay(ZoneOffset.UTC).toInstant(), now)
                .toDays();
        int index = Math.toIntExact(Math.floorDiv(days, DAYS_BETWEEN_RACES)) + 1;
        return weekend(index).start(SessionKind.FP1).isAfter(now) ? weekend(index - 1) : weekend(index);
    }

    private static int firstOf(int year) {
        long days = ChronoUnit.DAYS.between(FIRST_RACE, LocalDate.of(year, 1, 1));
        return Math.toIntExact(-Math.floorDiv(-days, DAYS_BETWEEN_RACES));
    }
}
