package dev.pitwall.f1.timing.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Replaying a recorded session gives exactly the official result. */
class ClassificationTest {

    @Test
    void second_practice_of_2020_round_5_gives_the_official_result_for_all_20_drivers() throws IOException {
        assertThat(practice(RecordedSession.practice2020()))
                .isEqualTo(official(new WeekendKey(2020, 5), SessionKind.FP2))
                .hasSize(20);
    }

    @Test
    void first_practice_of_2024_round_12_recorded_from_minute_20_gives_the_official_result_for_all_20_drivers()
            throws IOException {
        assertThat(practice(RecordedSession.practice2024()))
                .isEqualTo(official(new WeekendKey(2024, 12), SessionKind.FP1))
                .hasSize(20);
    }

    @Test
    void qualifying_of_2024_round_7_gives_the_official_result_for_all_20_drivers() throws IOException {
        List<String> replayed = Classification.of(RecordedSession.qualifying2024()).stream()
                .map(driver -> driver.driver().code() + " "
                        + driver.partBests().stream()
                                .map(time -> time.map(LapTime::format).orElse("-"))
                                .toList())
                .toList();
        List<String> official =
                source().rows(TimingTable.QUALIFYING, RowScope.weekend(new WeekendKey(2024, 7))).remaining().stream()
                        .flatMap(item -> item.row().stream())
                        .map(row ->
                                row.competitor().code() + " " + List.of(text(row.q1()), text(row.q2()), text(row.q3())))
                        .toList();

        assertThat(replayed).isEqualTo(official).hasSize(20);
    }

    private static List<String> practice(SessionFeed feed) {
        return Classification.of(feed).stream()
                .map(driver -> driver.position() + " " + driver.driver().code() + " " + text(driver.bestLap()))
                .toList();
    }

    private static List<String> official(WeekendKey weekend, SessionKind session) {
        return source().rows(TimingTable.PRACTICE, RowScope.weekend(weekend)).remaining().stream()
                .flatMap(item -> item.row().stream())
                .filter(row -> row.session() == session)
                .map(row -> row.position() + " " + row.competitor().code() + " " + text(row.bestLap()))
                .toList();
    }

    private static FilesTimingSource source() {
        return new FilesTimingSource(RealData.folder(), Clock.systemUTC());
    }

    private static String text(Optional<LapTime> time) {
        return time.map(LapTime::format).orElse("-");
    }
}
