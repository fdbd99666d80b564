package dev.pitwall.f1.race;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The laps of a race as CSV (RFC 4180, UTF-8, a header row), a page of them after the other, so that a slow reader holds neither rows nor
 * a connection. Drivers stand by their codes, each lap by lap.
 */
final class RaceCsv {

    /** Of {@code all_session_data}, in the order of the file. */
    static final List<String> COLUMNS = List.of(
            "season",
            "round_number",
            "session_code",
            "event_name",
            "driver_code",
            "driver_number",
            "team_name",
            "lap_number",
            "race_position",
            "lap_time_millis",
            "sector_1_millis",
            "sector_2_millis",
            "sector_3_millis",
            "stint",
            "compound",
            "tyre_life_laps",
            "fresh_tyre",
            "track_status",
            "pit_in_millis",
            "pit_out_millis",
            "lap_end_millis",
            "source_name");

    private static final int PAGE = 500;
    private static final int DRIVER = COLUMNS.indexOf("driver_code");
    private static final int LAP = COLUMNS.indexOf("lap_number");

    private final StoredRaces races;

    RaceCsv(StoredRaces races) {
        this.races = races;
    }

    /** {@code 2024-8-monaco-grand-prix-laps.csv}, of letters that every system takes. */
    static String fileName(LoadedRace race) {
        String event = Normalizer.normalize(race.eventName(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return race.key().code() + (event.isEmpty() ? "" : "-" + event) + "-laps.csv";
    }

    void write(RaceKey key, Writer to) throws IOException {
        CSVPrinter csv = new CSVPrinter(to, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
        String driver = "";
        int lap = 0;
        List<List<Object>> page;
        do {
            page = races.lapsAfter(key, driver, lap, PAGE);
            for (List<Object> row : page) {
                csv.printRecord(row.stream().map(RaceCsv::harmless).toList());
                driver = (String) row.get(DRIVER);
                lap = ((Number) row.get(LAP)).intValue();
            }
            csv.flush();
        } while (page.size() == PAGE);
    }

    /**
     * A text that a spreadsheet would run as a formula gets an apostrophe before it
     * (<a href="https://owasp.org/www-community/attacks/CSV_Injection">owasp.org, CSV injection</a>). Numbers stay numbers.
     */
    private static Object harmless(Object cell) {
        if (cell instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return cell instanceof String text && !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
