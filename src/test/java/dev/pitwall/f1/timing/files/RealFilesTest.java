package dev.pitwall.f1.timing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts of the real folder, each against an independent count: its lines. */
class RealFilesTest {

    private final Path folder = RealData.folder();
    private final FilesTimingSource source = new FilesTimingSource(folder, Clock.systemUTC());

    @Test
    void every_line_of_every_table_is_accounted_for_and_none_is_refused() throws IOException {
        for (TimingTable<?> table : TimingTable.all()) {
            Path file = folder.resolve(table.name() + ".csv");
            if (Files.exists(file)) {
                try (SourceRows<?> rows = source.rows(table, RowScope.everything())) {
                    rows.remaining();
                    assertThat(rows.counts().refused()).as("%s refused", table).isZero();
                    assertThat(rows.counts().read()).as("%s read", table).isEqualTo(linesOf(file) - 1);
                }
            }
        }
    }

    @Test
    void the_seasons_together_hold_as_many_rows_as_the_whole() {
        for (TimingTable<?> table : List.of(TimingTable.PRACTICE, TimingTable.QUALIFYING)) {
            long whole = count(table, RowScope.everything());
            long bySeason = source.seasons().stream()
                    .mapToLong(season -> count(table, RowScope.season(season)))
                    .sum();

            assertThat(bySeason).as("%s", table).isEqualTo(whole);
        }
    }

    @Test
    void every_session_of_the_past_is_published_or_was_not_held() {
        for (int season : source.seasons()) {
            for (Weekend weekend : source.calendar(season)) {
                for (SessionKind session : weekend.sessions()) {
                    assertThat(source.readiness(weekend.key(), session).verdict())
                            .as("%s", weekend.session(session))
                            .isIn(Readiness.Verdict.READY, Readiness.Verdict.ABSENT);
                }
            }
        }
    }

    private long count(TimingTable<?> table, RowScope scope) {
        try (SourceRows<?> rows = source.rows(table, scope)) {
            rows.remaining();
            return rows.counts().read();
        }
    }

    private static long linesOf(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
