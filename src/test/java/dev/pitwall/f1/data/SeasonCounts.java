package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.RealData;
import dev.pitwall.testing.Entities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many rows each result table and season has, by {@code table season}. */
final class SeasonCounts {

    /** Those of the folder that become rows of {@code raw_session_data}. */
    static final List<String> RESULT_FILES = List.of(
            "practice_results",
            "qualifying_results",
            "sprint_qualifying_results",
            "sprint_results",
            "race_results",
            "practice_best_laps",
            "practice_best_sectors");

    private SeasonCounts() {}

    static Map<String, Long> stored(Entities database) {
        return database.inTransaction(entities -> entities.createQuery(
                        "select concat(r.key.resultTable, ' ', cast(r.key.season as string)) from RawSessionRow r",
                        String.class)
                .getResultStream()
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting())));
    }

    /** Counted from the lines of the files, by nothing of ours. */
    static Map<String, Long> ofTheFiles() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (String file : RESULT_FILES) {
            try (Stream<String> lines = Files.lines(RealData.file(file + ".csv"), StandardCharsets.UTF_8)) {
                lines.skip(1).forEach(line -> counts.merge(file + " " + line.substring(0, 4), 1L, Long::sum));
            }
        }
        return counts;
    }
}
