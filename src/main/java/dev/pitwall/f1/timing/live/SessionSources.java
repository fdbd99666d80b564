package dev.pitwall.f1.timing.live;

import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.openf1.OpenF1;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which source feeds what.
 *
 * @param results of practice and sprint qualifying
 * @param laps of all sessions
 */
record SessionSources(ClassifiedSessions results, ClassifiedSessions laps) {

    /** Which are asked for results, in this order. */
    static final String RESULTS = "pitwall.timing.results";

    /** Which are asked for laps, in this order. */
    static final String LAPS = "pitwall.timing.laps";

    /** The archive has every season; OpenF1 stands in where it cannot be asked. */
    static final String USUAL = "archive,openf1";

    static SessionSources archive(TimingArchive archive, Clock clock, Freshness freshness, Clock realClock) {
        ClassifiedSessions only = new ArchiveSessions(archive, clock, new Remembered<>(realClock, freshness.index()));
        return new SessionSources(only, only);
    }

    /**
     * @param results value of {@value #RESULTS}
     * @param laps value of {@value #LAPS}
     * @throws SourceUnavailableException when one of them is not allowed
     */
    static SessionSources configured(
            String results, String laps, TimingArchive archive, OpenF1 openF1, Clock clock, Freshness freshness) {
        Map<String, ClassifiedSessions> known = Map.of(
                "archive",
                new ArchiveSessions(archive, clock, new Remembered<>(clock, freshness.index())),
                "openf1",
                new OpenF1Sessions(openF1, clock, new Remembered<>(clock, freshness.calendar())));
        return new SessionSources(inOrder(RESULTS, results, known), inOrder(LAPS, laps, known));
    }

    private static ClassifiedSessions inOrder(String setting, String value, Map<String, ClassifiedSessions> known) {
        List<String> names = Arrays.stream(value.split(",")).map(String::strip).toList();
        if (!known.keySet().containsAll(names)) {
            throw new SourceUnavailableException(
                    setting + " is '" + value
                            + "'; allowed are archive and openf1, one or both with a comma between, the first to be asked first");
        }
        return new InOrder(names.stream().distinct().map(known::get).toList());
    }
}
