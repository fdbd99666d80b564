package dev.pitwall.f1.timing.files;

import static dev.pitwall.f1.timing.SessionKind.FP1;
import static dev.pitwall.f1.timing.SessionKind.FP2;
import static dev.pitwall.f1.timing.SessionKind.FP3;
import static dev.pitwall.f1.timing.SessionKind.Q;
import static dev.pitwall.f1.timing.SessionKind.SPRINT;
import static dev.pitwall.f1.timing.SessionKind.SQ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTimingSourceTest {

    private static final Path SMALL = Path.of("src/test/resources/dev/pitwall/f1/timing/files/small");
    private static final WeekendKey BAHRAIN = new WeekendKey(2024, 1);
    private static final WeekendKey CHINA = new WeekendKey(2024, 5);

    @TempDir
    Path folder;

    @Test
    void seasons_and_calendar_come_from_the_events() {
        FilesTimingSource source = small("2025-01-01T00:00:00Z");

        assertThat(source.seasons()).containsExactly(2019, 2021, 2024);
        assertThat(source.calendar(2024)).extracting(Weekend::slug).containsExactly("2024-bahrain", "2024-chinese");
        assertThat(source.calendar(2024).get(1).sessionsBeforeQualifying()).containsExactly(FP1, SQ, SPRINT);
        assertThat(source.calendar(1999)).isEmpty();
    }

    @Test
    void a_row_carries_every_column() {
        PracticeRow first = parsed(small("2025-01-01T00:00:00Z"), TimingTable.PRACTICE, RowScope.weekend(BAHRAIN))
                .get(0);

        assertThat(first.session()).isEqualTo(FP1);
        assertThat(first.competitor().driverId()).isEqualTo("daniel-ricciardo");
        assertThat(first.competitor().code()).isEqualTo("RIC");
        assertThat(first.competitor().number()).hasValue(3);
        assertThat(first.competitor().teamId()).isEqualTo("rb");
        assertThat(first.bestLap()).contains(LapTime.parse("1:32.869").orElseThrow());
        assertThat(first.sessionStart()).contains(Instant.parse("2024-02-29T11:30:00Z"));
        assertThat(first.beforeQualifying()).isTrue();
    }

    @Test
    void the_scope_cuts_out_a_season_or_a_weekend() {
        FilesTimingSource source = small("2025-01-01T00:00:00Z");

        assertThat(parsed(source, TimingTable.QUALIFYING, RowScope.everything()))
                .hasSize(80);
        assertThat(parsed(source, TimingTable.QUALIFYING, RowScope.season(2024)))
                .hasSize(40);
        assertThat(parsed(source, TimingTable.QUALIFYING, RowScope.weekend(CHINA)))
                .hasSize(20)
                .allMatch(row -> row.weekend().equals(CHINA));
    }

    @Test
    void a_reader_resumes_at_the_item_where_an_earlier_one_stopped() {
        FilesTimingSource source = small("2025-01-01T00:00:00Z");
        List<SourceItem<QualifyingRow>> whole =
                source.rows(TimingTable.QUALIFYING, RowScope.everything()).remaining();

        try (SourceRows<QualifyingRow> resumed =
                source.rows(TimingTable.QUALIFYING, RowScope.everything()).skip(33)) {
            assertThat(resumed.position()).isEqualTo(33);
            assertThat(resumed.remaining()).isEqualTo(whole.subList(33, whole.size()));
            assertThat(resumed.counts().read()).isEqualTo(whole.size() - 33L);
        }
    }

    @Test
    void a_source_that_has_shrunk_since_the_checkpoint_is_told() {
        SourceRows<QualifyingRow> rows =
                small("2025-01-01T00:00:00Z").rows(TimingTable.QUALIFYING, RowScope.weekend(CHINA));

        assertThatThrownBy(() -> rows.skip(21)).hasMessageContaining("ends at item 20");
    }

    @Test
    void readiness_tells_published_from_never_held_from_not_yet() {
        WeekendKey japan = new WeekendKey(2019, 17);
        FilesTimingSource source = small("2025-01-01T00:00:00Z");

        assertThat(source.readiness(BAHRAIN, FP3).sentence())
                .isEqualTo("practice 3 of the 2024 Bahrain Grand Prix is published, 20 rows");
        assertThat(source.readiness(CHINA, SPRINT).isPublished()).isTrue();
        assertThat(source.readiness(japan, FP3)).isInstanceOf(Readiness.NotHeld.class);
        assertThat(source.readiness(CHINA, FP2)).isInstanceOf(Readiness.NotHeld.class);
    }

    @Test
    void a_session_that_is_still_to_come_is_not_published_yet_and_rows_added_later_are_seen() throws IOException {
        copySmall();
        Path qualifying = folder.resolve("qualifying_results.csv");
        List<String> lines = Files.readAllLines(qualifying);
        Files.write(
                qualifying,
                lines.stream().filter(line -> !line.startsWith("2024,1,")).toList());
        FilesTimingSource source = new FilesTimingSource(folder, at("2024-03-01T16:30:00Z"));

        Readiness before = source.readiness(BAHRAIN, Q);
        Files.write(qualifying, lines);
        Readiness after = source.readiness(BAHRAIN, Q);

        assertThat(before.sentence()).isEqualTo("qualifying of the 2024 Bahrain Grand Prix is not published yet");
        assertThat(before.verdict()).isEqualTo(Readiness.Verdict.LATER);
        assertThat(after.isPublished()).isTrue();
    }

    @Test
    void each_bad_row_is_refused_with_file_line_column_value_and_what_is_allowed() throws IOException {
        copySmall();
        write(
                "practice_results.csv",
                "season,round,session,position,driver_code,driver_number,driver_name,team,best_lap_ms,laps,"
                        + "before_qualifying,driver_id,team_id",
                "2024,1,FP1,1,VER,1,Max Verstappen,Red Bull,89.5,20,1,max-verstappen,red-bull",
                "2024,1,FP4,1,VER,1,Max Verstappen,Red Bull,89500,20,1,max-verstappen,red-bull",
                "2024,1,FP1,2,HAM,44,Lewis Hamilton,Mercedes,89600,20,1,,mercedes",
                "2024,1,FP1,3,SAI,55,Carlos \"Sainz\",Ferrari,89700,20,yes,carlos-sainz-jr,ferrari",
                "2024,1,FP1,4",
                "2024,1,FP1,5,\"LEC,16,Charles Leclerc,Ferrari,89800,20,1,charles-leclerc,ferrari",
                "20x4,1,FP1,6,NOR,4,Lando Norris,McLaren,89900,20,1,lando-norris,mclaren",
                "2024,1,FP1,7,PIA,81,Oscar Piastri,McLaren,90000.0,,1,oscar-piastri,mclaren");
        FilesTimingSource source = new FilesTimingSource(folder, at("2025-01-01T00:00:00Z"));

        SourceRows<PracticeRow> rows = source.rows(TimingTable.PRACTICE, RowScope.season(2024));
        List<String> refused = rows.remaining().stream()
                .flatMap(item -> item.refusal().stream())
                .map(SourceItem.Refused::sentence)
                .toList();

        assertThat(refused)
                .containsExactly(
                        "practice_results.csv:2: best_lap_ms is '89.5'; allowed is a whole number from 1 to 86400000",
                        "practice_results.csv:3: session is 'FP4'; allowed is FP1, FP2, FP3, SQ, SPRINT",
                        "practice_results.csv:4: driver_id is ''; allowed is a text",
                        "practice_results.csv:5: before_qualifying is 'yes'; allowed is 0 or 1, True or False",
                        "practice_results.csv:6: row is '4 fields'; allowed is 13 fields, as in line 1",
                        "practice_results.csv:7: row is 'a quote that does not close'; allowed is quotes in pairs",
                        "practice_results.csv:8: season is '20x4'; allowed is a whole number from 1950 to 9999");
        assertThat(rows.counts().parsed()).isEqualTo(1);
        assertThat(rows.counts().read()).isEqualTo(8);
    }

    @Test
    void a_row_whose_season_cannot_be_read_is_in_exactly_one_season() throws IOException {
        copySmall();
        write(
                "qualifying_results.csv",
                "season,round,order,position,driver_code,driver_id,team_id,q1_ms",
                ",1,1,1,AAA,a,t,90000",
                "2023,1,1,1,BBB,b,t,90000",
                "2024,x,1,1,CCC,c,t,90000",
                "2024,1,1,1,DDD,d,t,90000",
                "oops,1,1,1,EEE,e,t,90000");
        FilesTimingSource source = new FilesTimingSource(folder, at("2025-01-01T00:00:00Z"));

        assertThat(lines(source, RowScope.season(2023))).containsExactly(2L, 3L, 4L);
        assertThat(lines(source, RowScope.season(2024))).containsExactly(5L, 6L);
        assertThat(lines(source, RowScope.everything())).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void seasons_teams_and_formats_that_nobody_has_seen_are_read() throws IOException {
        write(
                "events.csv",
                "event,round,season,format,date,new_column",
                "Moon Grand Prix,1,2031,triple_sprint,2031-05-04,x");
        StringBuilder practice = new StringBuilder(
                "season,round,session,position,driver_code,driver_id,team_id,best_lap_ms,before_qualifying\n");
        for (int i = 1; i <= 22; i++) {
            practice.append("2031,1,FP1,")
                    .append(i)
                    .append(",D")
                    .append(i)
                    .append(",driver-")
                    .append(i)
                    .append(",cadet-racing,")
                    .append(90000 + i)
                    .append(",1\n");
        }
        write("practice_results.csv", practice.toString().strip());
        write("qualifying_results.csv", "season,round,order,position,driver_code,driver_id,team_id,q1_ms");
        FilesTimingSource source = new FilesTimingSource(folder, at("2031-05-01T00:00:00Z"));

        assertThat(source.seasons()).containsExactly(2031);
        assertThat(source.readiness(new WeekendKey(2031, 1), FP1).sentence())
                .isEqualTo("practice 1 of the 2031 Moon Grand Prix is published, 22 rows");
        assertThat(parsed(source, TimingTable.RACE, RowScope.everything())).isEmpty();
    }

    @Test
    void a_missing_folder_file_or_column_is_named() throws IOException {
        assertThatThrownBy(() -> new FilesTimingSource(folder.resolve("nowhere"), Clock.systemUTC()))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("no folder");
        write("events.csv", "season,round,event,date");
        write("practice_results.csv", "season");
        assertThatThrownBy(() -> new FilesTimingSource(folder, Clock.systemUTC()))
                .hasMessageContaining("lacks qualifying_results.csv");
        write("qualifying_results.csv", "season");
        assertThatThrownBy(() -> new FilesTimingSource(folder, Clock.systemUTC()).seasons())
                .hasMessageContaining("events.csv lacks the columns [format]");
    }

    @Test
    void a_byte_that_is_not_utf8_costs_one_row() throws IOException {
        copySmall();
        Files.write(
                folder.resolve("qualifying_results.csv"),
                ("season,round,order,position,driver_code,driver_id,driver_name,team_id,q1_ms\n"
                                + "2024,1,1,1,RAI,kimi,Kimi R\u00e4ikk\u00f6nen,sauber,90000\n"
                                + "2024,1,2,2,VER,max,Max Verstappen,red-bull,90001\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        FilesTimingSource source = new FilesTimingSource(folder, at("2025-01-01T00:00:00Z"));

        SourceRows<QualifyingRow> rows = source.rows(TimingTable.QUALIFYING, RowScope.everything());

        assertThat(rows.remaining().get(0).refusal().orElseThrow().reason().allowed())
                .isEqualTo("UTF-8");
        assertThat(rows.counts().parsed()).isEqualTo(1);
    }

    @Test
    void race_rows_keep_pit_lane_starts_and_marks() {
        List<RaceRow> rows =
                parsed(small("2025-01-01T00:00:00Z"), TimingTable.RACE, RowScope.weekend(new WeekendKey(2021, 10)));

        assertThat(rows).anyMatch(row -> row.grid().equals("PL"));
        assertThat(rows).anyMatch(row -> row.position().mark().isPresent());
    }

    private static FilesTimingSource small(String now) {
        return new FilesTimingSource(SMALL, at(now));
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static <T> List<T> parsed(FilesTimingSource source, TimingTable<T> table, RowScope scope) {
        try (SourceRows<T> rows = source.rows(table, scope)) {
            return rows.remaining().stream()
                    .flatMap(item -> item.row().stream())
                    .toList();
        }
    }

    private static List<Long> lines(FilesTimingSource source, RowScope scope) {
        try (SourceRows<QualifyingRow> rows = source.rows(TimingTable.QUALIFYING, scope)) {
            return rows.remaining().stream()
                    .map(item -> item.origin().line().orElseThrow())
                    .toList();
        }
    }

    private void copySmall() throws IOException {
        for (String name : List.of("events.csv", "practice_results.csv", "qualifying_results.csv")) {
            Files.copy(SMALL.resolve(name), folder.resolve(name));
        }
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
