package dev.pitwall.f1.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.archive.Classification;
import dev.pitwall.f1.timing.archive.ClassifiedDriver;
import dev.pitwall.f1.timing.archive.JsonStream;
import dev.pitwall.f1.timing.archive.SessionFeed;
import dev.pitwall.f1.timing.archive.SessionLap;
import dev.pitwall.f1.timing.archive.SessionLaps;
import dev.pitwall.f1.timing.archive.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the simulation drove is what the readers of the real streams find in its streams: the truth is known to the millisecond. */
class DemoLapsTest {

    @ParameterizedTest
    @EnumSource(SessionKind.class)
    void every_simulated_lap_is_found_again_with_time_sectors_and_tyre(SessionKind kind) {
        for (DemoWeekend weekend : DemoCalendar.season(2024)) {
            if (!weekend.sessions().contains(kind)) {
                continue;
            }
            DemoSession session = Simulation.run(weekend, kind);

            List<String> found = SessionLaps.of(feed(session)).stream()
                    .map(DemoLapsTest::words)
                    .toList();

            List<String> driven = driven(session);
            for (int i = 0; i < driven.size(); i++) {
                assertThat(found.get(i)).as("%s %s", weekend.key(), kind).isEqualTo(driven.get(i));
            }
            assertThat(found).hasSameSizeAs(driven);
        }
    }

    @ParameterizedTest
    @EnumSource(SessionKind.class)
    void the_order_at_the_end_of_the_stream_is_that_of_the_simulation(SessionKind kind) {
        for (DemoWeekend weekend : DemoCalendar.season(2025)) {
            if (weekend.sessions().contains(kind)) {
                DemoSession session = Simulation.run(weekend, kind);

                List<String> order = Classification.of(feed(session)).stream()
                        .sorted(Comparator.comparingInt(ClassifiedDriver::position))
                        .map(driver -> driver.driver().code())
                        .toList();

                assertThat(order)
                        .as("%s %s", weekend.key(), kind)
                        .isEqualTo(session.entrants().stream()
                                .map(entrant -> entrant.driver().code())
                                .toList());
            }
        }
    }

    private static SessionFeed feed(DemoSession session) {
        Map<Topic, JsonStream> streams = new EnumMap<>(Topic.class);
        DemoWeekend weekend = session.weekend();
        for (Topic topic : Topic.values()) {
            byte[] bytes = ArchiveFiles.file(
                            ArchiveFiles.folder(weekend, session.kind()) + topic.fileName(), Instant.MAX, 2015)
                    .orElseThrow();
            JsonStream stream = JsonStream.read(bytes, topic.fileName());
            assertThat(stream.refused()).isEmpty();
            streams.put(topic, stream);
        }
        return new SessionFeed(streams);
    }

    private static List<String> driven(DemoSession session) {
        List<String> laps = new ArrayList<>();
        session.entrants().stream()
                .sorted(Comparator.comparingInt(entrant -> entrant.driver().number()))
                .forEach(entrant -> entrant.laps()
                        .forEach(lap -> laps.add(entrant.driver().code() + " " + lap.number() + " "
                                + (session.isRace() || !lap.fromPits()
                                        ? LapTime.ofMillis(lap.millis()).format()
                                        : "-") + " "
                                + (session.isRace() || !lap.fromPits()
                                        ? LapTime.ofMillis(lap.sectorMillis()[0])
                                                .format()
                                        : "-")
                                + " " + LapTime.ofMillis(lap.sectorMillis()[2]).format() + " " + lap.tyre() + " "
                                + (lap.tyreLaps() + 1) + " " + lap.deleted())));
        return laps;
    }

    private static String words(SessionLap lap) {
        return lap.driver().code() + " " + lap.number() + " " + text(lap.time()) + " "
                + text(lap.sectors().first()) + " " + text(lap.sectors().third()) + " " + lap.compound() + " "
                + lap.tyreLife().orElse(0) + " " + lap.deletedReason().isPresent();
    }

    private static String text(Optional<LapTime> time) {
        return time.map(LapTime::format).orElse("-");
    }
}
