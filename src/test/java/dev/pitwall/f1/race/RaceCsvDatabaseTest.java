package dev.pitwall.f1.race;

import static dev.pitwall.f1.race.RaceTables.lap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RaceCsvDatabaseTest {

    private static final RaceKey MONACO = new RaceKey(2024, 8, RaceKind.RACE);

    private StoredRaces races;

    @BeforeEach
    void emptyTables() {
        races = RaceTables.empty();
    }

    @Test
    void every_lap_of_the_race_is_a_row_once_in_the_order_of_the_key_and_no_other_race_is_there() throws IOException {
        for (int driver = 0; driver < 13; driver++) {
            for (int lap = 1; lap <= 78; lap++) {
                lap("D" + (char) ('A' + driver), lap);
            }
        }
        lap("DA", 1, "round_number", 9);

        List<CSVRecord> rows = written();

        assertThat(rows).hasSize(1 + 13 * 78);
        assertThat(rows.get(0).toList()).isEqualTo(RaceCsv.COLUMNS);
        assertThat(rows.stream()
                        .skip(1)
                        .map(row -> row.get(column("driver_code")) + " "
                                + String.format("%02d", Integer.parseInt(row.get(column("lap_number"))))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_disarmed_and_numbers_are_left_alone() throws IOException {
        lap(
                "VER",
                1,
                "event_name",
                "=HYPERLINK(\"http://x\")",
                "team_name",
                "@Team, \"Racing\"",
                "lap_time_millis",
                80_123,
                "fresh_tyre",
                1);
        lap("VER", 2, "event_name", "+1", "team_name", "-Team", "compound", "\tSOFT");

        List<CSVRecord> rows = written();

        assertThat(rows.get(1).get(column("event_name"))).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(rows.get(1).get(column("team_name"))).isEqualTo("'@Team, \"Racing\"");
        assertThat(rows.get(1).get(column("lap_time_millis"))).isEqualTo("80123");
        assertThat(rows.get(1).get(column("fresh_tyre"))).isEqualTo("1");
        assertThat(rows.get(2).get(column("event_name"))).isEqualTo("'+1");
        assertThat(rows.get(2).get(column("team_name"))).isEqualTo("'-Team");
        assertThat(rows.get(2).get(column("compound"))).isEqualTo("'\tSOFT");
        assertThat(rows.get(2).get(column("lap_time_millis"))).isEmpty();
    }

    @Test
    void the_file_is_called_after_the_race_in_letters_that_every_system_takes() {
        assertThat(RaceCsv.fileName(new LoadedRace(MONACO, "Monaco Grand Prix")))
                .isEqualTo("2024-8-monaco-grand-prix-laps.csv");
        assertThat(RaceCsv.fileName(
                        new LoadedRace(new RaceKey(2024, 21, RaceKind.SPRINT), "São Paulo \"Grand Prix\"\r\nX: y")))
                .isEqualTo("2024-21-sprint-sao-paulo-grand-prix-x-y-laps.csv");
    }

    private List<CSVRecord> written() throws IOException {
        StringWriter text = new StringWriter();
        new RaceCsv(races).write(MONACO, text);
        try (CSVParser csv = CSVParser.parse(new StringReader(text.toString()), CSVFormat.RFC4180)) {
            return csv.getRecords();
        }
    }

    private static int column(String name) {
        return RaceCsv.COLUMNS.indexOf(name);
    }
}
