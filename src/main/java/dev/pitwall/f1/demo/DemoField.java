package dev.pitwall.f1.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who drives for whom in a season. Each winter one driver leaves, a newcomer takes a seat, and two drivers change teams.
 *
 * @param seats driver of seat n; seats 2t and 2t+1 are those of team t
 * @param bench who drives now and then
 * @param rookie who drives his first season
 */
record DemoField(int season, List<DemoDriver> seats, List<DemoDriver> bench, DemoDriver rookie) {

    static final int SEATS = 20;

    private static final int FIRST_SEASON = 2015;
    private static final Map<Integer, DemoField> FIELDS = new ConcurrentHashMap<>();

    static DemoField of(int season) {
        DemoField known = FIELDS.get(season);
        if (known != null) {
            return known;
        }
        DemoField field = season <= FIRST_SEASON ? first() : of(season - 1).nextSeason();
        FIELDS.put(season, field);
        return field;
    }

    /**
     * Who sits in a seat in a session: once a season a driver is ill for a whole weekend, and in some first practices a reserve drives.
     */
    DemoDriver driver(DemoWeekend weekend, boolean firstPractice, int seat) {
        Chance ill = Chance.of("ill", season);
        int illSeat = ill.below(SEATS);
        int illRound = 1 + ill.below(12);
        if (seat == illSeat && weekend.key().round() == illRound) {
            return bench.get(bench.size() - 1);
        }
        Chance reserve = Chance.of("reserve", weekend.index());
        int reserveSeat = reserve.below(SEATS);
        return firstPractice && seat == reserveSeat && reserve.happens(0.3)
                ? bench.get(bench.size() - 2)
                : seats.get(seat);
    }

    static DemoTeam team(int seat) {
        return DemoTeam.ALL.get(seat / 2);
    }

    private static DemoField first() {
        return new DemoField(
                FIRST_SEASON,
                DemoDriver.ALL.subList(0, SEATS),
                DemoDriver.ALL.subList(SEATS, DemoDriver.ALL.size()),
                DemoDriver.ALL.get(SEATS - 1));
    }

    private DemoField nextSeason() {
        Chance winter = Chance.of("winter", season + 1);
        List<DemoDriver> drivers = new ArrayList<>(seats);
        int one = winter.below(SEATS);
        int other = winter.below(SEATS);
        DemoDriver moving = drivers.get(one);
        drivers.set(one, drivers.get(other));
        drivers.set(other, moving);
        int free = winter.below(SEATS);
        List<DemoDriver> waiting = new ArrayList<>(bench);
        DemoDriver newcomer = waiting.remove(0);
        waiting.add(drivers.set(free, newcomer));
        return new DemoField(season + 1, List.copyOf(drivers), List.copyOf(waiting), newcomer);
    }
}
