package dev.pitwall.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A folder of invented results that takes a server some ten seconds to load: eight seasons of laps, as {@code docs/files-format.md} has it.
 *
 * @param seasons what each should come to in the table
 */
record LapFolder(Path folder, SortedMap<Integer, Sum> seasons) {

    private static final int FIRST_SEASON = 2018;
    private static final int SEASONS = 8;
    private static final int ROUNDS = 24;
    private static final int DRIVERS = 20;
    private static final int LAPS = 60;

    /**
     * Rows of a season, as the database counts them: {@code COUNT(*)} and {@code SUM(CRC32(CONCAT_WS(',', …)))} of key and lap time.
     */
    record Sum(int rows, long check) {

        Sum plus(String row) {
            var crc = new CRC32();
            crc.update(row.getBytes(StandardCharsets.UTF_8));
            return new Sum(rows + 1, check + crc.getValue());
        }
    }

    static LapFolder writtenTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("events.csv"), events());
        Files.write(
                folder.resolve("practice_results.csv"),
                List.of(
                        "season,round,session,position,driver_id,driver_code,team_id,best_lap_ms,before_qualifying",
                        FIRST_SEASON + ",1,FP1,1,driver-a,DAR,team-a,80000,1"));
        Files.write(
                folder.resolve("qualifying_results.csv"),
                List.of("season,round,order,position,driver_id,driver_code,team_id,q1_ms"));
        return new LapFolder(folder, laps(folder.resolve("laps.csv")));
    }

    int laps() {
        return seasons.values().stream().mapToInt(Sum::rows).sum();
    }

    private static List<String> events() {
        var lines = new ArrayList<>(List.of("season,round,event,date,format"));
        for (int season = FIRST_SEASON; season < FIRST_SEASON + SEASONS; season++) {
            for (int round = 1; round <= ROUNDS; round++) {
                // Each of a season has a name of its own, as the key of an event wants it
                lines.add(season + "," + round + "," + (char) ('A' + round - 1) + "ville Grand Prix,"
                        + LocalDate.of(season, 1, 1).plusWeeks(2L * round) + ",conventional");
            }
        }
        return lines;
    }

    private static SortedMap<Integer, Sum> laps(Path file) throws IOException {
        var sums = new TreeMap<Integer, Sum>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("season,round,session,driver_code,lap_number,lap_time_ms,compound\n");
            for (int season = FIRST_SEASON; season < FIRST_SEASON + SEASONS; season++) {
                var sum = new Sum(0, 0);
                for (int row = 0; row < ROUNDS * DRIVERS * LAPS; row++) {
                    var round = 1 + row / (DRIVERS * LAPS);
                    var driver = "D" + (char) ('A' + row / LAPS % DRIVERS) + "R";
                    var lap = season + "," + round + ",R," + driver + "," + (1 + row % LAPS) + ","
                            + (80_000 + (season * 31 + row) * 37 % 9_000);
                    out.write(lap + ",MEDIUM\n");
                    sum = sum.plus(lap);
                }
                sums.put(season, sum);
            }
        }
        return sums;
    }
}
