package dev.pitwall.f1.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Which rubber the demonstration's HARD, MEDIUM and SOFT are made of, as a {@code compounds.csv}: three neighbours on the ladder from C1 to C5. */
final class DemoTyreList {

    /** So long before its first session the tyres of a weekend are named. */
    static final Duration AHEAD = Duration.ofDays(14);

    private static final String[] NOMINATED = {"HARD", "MEDIUM", "SOFT"};

    /** C1, C2 or C3 is the hardest of three. */
    private static final int HARDEST = 3;

    private DemoTyreList() {}

    static byte[] csv(Instant now, int firstSeason) {
        StringBuilder csv = new StringBuilder("season,round,event,nominated_as,compound\n");
        // The tyres of a season's first weekend are named before the season begins.
        int lastSeason = now.plus(AHEAD).atZone(ZoneOffset.UTC).getYear();
        for (int season = firstSeason; season <= lastSeason; season++) {
            DemoCalendar.season(season).stream()
                    .filter(weekend -> !weekend.start(weekend.sessions().get(0))
                            .minus(AHEAD)
                            .isAfter(now))
                    .forEach(weekend -> append(csv, weekend));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder csv, DemoWeekend weekend) {
        int hardest = 1 + Chance.of("tyres", weekend.circuit().id().hashCode()).below(HARDEST);
        for (int softer = 0; softer < NOMINATED.length; softer++) {
            csv.append(weekend.key().season())
                    .append(',')
                    .append(weekend.key().round())
                    .append(',')
                    .append(weekend.circuit().grandPrix())
                    .append(',')
                    .append(NOMINATED[softer])
                    .append(",C")
                    .append(hardest + softer)
                    .append('\n');
        }
    }
}
