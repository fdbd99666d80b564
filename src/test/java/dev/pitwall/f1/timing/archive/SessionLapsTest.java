package dev.pitwall.f1.timing.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Laps of the recorded sessions against what is officially known of them. */
class SessionLapsTest {

    @Test
    void every_driver_of_a_practice_has_as_many_laps_as_officially() throws IOException {
        Map<String, Integer> official = practice(new WeekendKey(2020, 5), SessionKind.FP2).stream()
                .collect(Collectors.toMap(
                        row -> row.competitor().code(), row -> row.laps().orElseThrow(), Integer::sum, TreeMap::new));

        assertThat(counts(SessionLaps.of(RecordedSession.practice2020())))
                .isEqualTo(official)
                .hasSize(20);
    }

    @Test
    void every_driver_of_a_qualifying_has_as_many_laps_as_officially() throws IOException {
        Map<String, Integer> official = qualifying(new WeekendKey(2024, 7)).stream()
                .collect(Collectors.toMap(
                        row -> row.competitor().code(), row -> row.laps().orElseThrow(), Integer::sum, TreeMap::new));

        assertThat(counts(SessionLaps.of(RecordedSession.qualifying2024())))
                .isEqualTo(official)
                .hasSize(20);
    }

    @Test
    void the_best_lap_that_was_not_deleted_is_the_official_best() throws IOException {
        Map<String, Optional<LapTime>> official = practice(new WeekendKey(2020, 5), SessionKind.FP2).stream()
                .collect(Collectors.toMap(row -> row.competitor().code(), PracticeRow::bestLap));

        assertThat(bests(SessionLaps.of(RecordedSession.practice2020()))).isEqualTo(official);
    }

    @Test
    void three_sectors_add_up_to_the_lap() throws IOException {
        for (SessionFeed feed : List.of(
                RecordedSession.practice2020(), RecordedSession.qualifying2024(), RecordedSession.practice2024())) {
            List<SessionLap> whole = SessionLaps.of(feed).stream()
                    .filter(lap -> lap.time().isPresent() && lap.sectors().sum().isPresent())
                    .toList();

            assertThat(whole)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(lap -> assertThat(
                                    lap.sectors().sum().orElseThrow().millis())
                            .as("%s lap %d", lap.driver().code(), lap.number())
                            .isCloseTo(lap.time().orElseThrow().millis(), org.assertj.core.data.Offset.offset(1)));
        }
    }

    @Test
    void the_age_of_a_set_of_tyres_at_the_end_of_a_stint_is_what_the_feed_says() throws IOException {
        for (SessionFeed feed : List.of(
                RecordedSession.practice2020(), RecordedSession.qualifying2024(), RecordedSession.practice2024())) {
            FeedNode stints = feed.finalState(Topic.TIMING_APP_DATA).at("Lines");
            Map<String, Integer> oldest = SessionLaps.of(feed).stream()
                    .filter(lap -> lap.tyreLife().isPresent() && lap.start().isPresent())
                    .collect(Collectors.toMap(
                            lap -> lap.driver().number() + "/" + lap.stint().getAsInt(),
                            lap -> lap.tyreLife().getAsInt(),
                            Math::max));

            List<String> differing = oldest.entrySet().stream()
                    .filter(entry -> {
                        String[] key = entry.getKey().split("/");
                        OptionalInt told = stints.at(key[0])
                                .at("Stints")
                                .at(Integer.parseInt(key[1]) - 1)
                                .integer("TotalLaps");
                        // After the flag the feed no longer counts the lap into the pits.
                        return told.isPresent()
                                && told.getAsInt() != entry.getValue()
                                && told.getAsInt() != entry.getValue() - 1;
                    })
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList();

            assertThat(oldest).hasSizeGreaterThan(40);
            assertThat(differing).isEmpty();
        }
    }

    @Test
    void deleted_laps_carry_the_reason_of_race_control() throws IOException {
        List<String> deleted = SessionLaps.of(RecordedSession.qualifying2024()).stream()
                .filter(lap -> lap.deletedReason().isPresent())
                .map(lap -> lap.driver().code() + " " + lap.number() + " "
                        + lap.deletedReason().get())
                .sorted()
                .toList();

        assertThat(deleted)
                .containsExactly(
                        "ALB 2 TRACK LIMITS AT TURN 18",
                        "ALO 5 TRACK LIMITS AT TURN 4",
                        "GAS 13 TRACK LIMITS AT TURN 17",
                        "SAR 2 TRACK LIMITS AT TURN 18",
                        "SAR 5 TRACK LIMITS AT TURN 6",
                        "SAR 7 TRACK LIMITS AT TURN 9");
    }

    @Test
    void a_tyre_that_the_feed_corrects_later_is_right_from_the_beginning_of_its_stint() throws IOException {
        List<SessionLap> last = SessionLaps.of(RecordedSession.practice2024()).stream()
                .filter(lap -> lap.driver().code().equals("SAI") && lap.stint().orElse(0) == 4)
                .toList();

        assertThat(last).hasSize(9).allMatch(lap -> lap.compound().equals("MEDIUM"));
        assertThat(last.get(0).tyreLife()).hasValue(7);
        assertThat(last.get(8).tyreLife()).hasValue(15);
    }

    @Test
    void the_weather_and_the_flags_of_a_lap_are_those_of_its_time() throws IOException {
        List<SessionLap> laps = SessionLaps.of(RecordedSession.practice2020());

        SessionLap duringTheVirtualSafetyCar = laps.stream()
                .filter(lap -> lap.driver().code().equals("RUS") && lap.number() == 29)
                .findFirst()
                .orElseThrow();

        assertThat(duringTheVirtualSafetyCar.trackStatus()).isEqualTo("2671");
        assertThat(duringTheVirtualSafetyCar.weather().orElseThrow().trackTemperatureCelsius())
                .hasValue(36.0);
        assertThat(laps).allMatch(lap -> lap.weather().isPresent());
    }

    private static Map<String, Integer> counts(List<SessionLap> laps) {
        return laps.stream()
                .collect(Collectors.toMap(lap -> lap.driver().code(), lap -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<String, Optional<LapTime>> bests(List<SessionLap> laps) {
        return laps.stream().collect(Collectors.groupingBy(lap -> lap.driver().code())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        driver -> driver.getValue().stream()
                                .filter(lap -> lap.deletedReason().isEmpty())
                                .flatMap(lap -> lap.time().stream())
                                .min(Comparator.naturalOrder())));
    }

    private static List<PracticeRow> practice(WeekendKey weekend, SessionKind session) {
        return new FilesTimingSource(RealData.folder(), Clock.systemUTC())
                .rows(TimingTable.PRACTICE, RowScope.weekend(weekend)).remaining().stream()
                        .map(SourceItem::row)
                        .flatMap(Optional::stream)
                        .filter(row -> row.session() == session)
                        .toList();
    }

    private static List<QualifyingRow> qualifying(WeekendKey weekend) {
        return new FilesTimingSource(RealData.folder(), Clock.systemUTC())
                .rows(TimingTable.QUALIFYING, RowScope.weekend(weekend)).remaining().stream()
                        .map(SourceItem::row)
                        .flatMap(Optional::stream)
                        .toList();
    }
}
