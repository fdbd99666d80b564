package dev.pitwall.f1.prediction.accuracy;

import dev.pitwall.f1.prediction.CircuitType;
import dev.pitwall.f1.prediction.Entrant;
import dev.pitwall.f1.prediction.EventKey;
import dev.pitwall.f1.prediction.History;
import dev.pitwall.f1.prediction.QualifyingRow;
import dev.pitwall.f1.prediction.RaceRow;
import dev.pitwall.f1.prediction.SessionResult;
import dev.pitwall.f1.prediction.SessionRow;
import dev.pitwall.f1.prediction.Weekend;
import dev.pitwall.f1.prediction.WeekendSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of CSV files, read whole into a {@link History}.
 *
 * <p>Needed: {@code events.csv}, {@code practice_results.csv}, {@code qualifying_results.csv}. Used where there:
 * {@code race_results.csv}, {@code practice_best_sectors.csv}. Anything else in the folder, and any further column, is passed over.
 */
public final class ResultFolder {
    private static final List<String> EVENT = List.of("season", "round");
    private static final List<String> DRIVER = List.of("driver_code", "driver_number", "team", "driver_id", "team_id");

    private final Path folder;

    public ResultFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws ResultFolderException if the folder or a needed file is missing, or a value is not what it should be */
    public History read() {
        if (!Files.isDirectory(folder)) {
            throw new ResultFolderException(
                    "There is no folder " + folder.toAbsolutePath() + ". Name one with -Dpitwall.files=DIR.");
        }
        Map<EventKey, Draft> drafts = events();
        practice(drafts);
        qualifying(drafts);
        race(drafts);
        return new History(drafts.values().stream().map(Draft::weekend).toList());
    }

    private Map<EventKey, Draft> events() {
        Map<EventKey, Draft> drafts = new TreeMap<>();
        for (CsvTable.Row row : needed("events.csv", List.of("event", "circuit_id", "circuit_type"))) {
            EventKey key = key(row);
            String type = row.required("circuit_type");
            CircuitType circuitType = Arrays.stream(CircuitType.values())
                    .filter(one -> one.name().equals(type))
                    .findFirst()
                    .orElseThrow(
                            () -> row.fault("circuit_type", type, "one of " + Arrays.toString(CircuitType.values())));
            if (drafts.put(key, new Draft(key, row.required("event"), row.required("circuit_id"), circuitType))
                    != null) {
                throw row.fault("round", row.text("round"), "an event that stands in no earlier line");
            }
        }
        return drafts;
    }

    private void practice(Map<EventKey, Draft> drafts) {
        Map<String, Integer> ideal = new HashMap<>();
        for (CsvTable.Row row : optional(
                "practice_best_sectors.csv", List.of("session", "driver_id", "ideal_lap_ms", "before_qualifying"))) {
            row.optionalNumber("ideal_lap_ms")
                    .ifPresent(millis -> ideal.put(key(row) + row.text("session") + row.text("driver_id"), millis));
        }
        for (CsvTable.Row row : needed(
                "practice_results.csv", List.of("session", "position", "best_lap_ms", "laps", "before_qualifying"))) {
            Draft draft = draft(drafts, row);
            String name = row.required("session");
            WeekendSession session = Arrays.stream(WeekendSession.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> row.fault("session", name, "one of " + Arrays.toString(WeekendSession.values())));
            Entrant entrant = entrant(row);
            Integer sectors = ideal.get(draft.key + name + entrant.driverId());
            draft.session(session, row.flag("before_qualifying"))
                    .put(
                            entrant.driverId(),
                            checked(
                                    row,
                                    () -> new SessionRow(
                                            entrant,
                                            row.position("position"),
                                            row.optionalNumber("best_lap_ms"),
                                            sectors == null ? OptionalInt.empty() : OptionalInt.of(sectors),
                                            row.optionalNumber("laps").orElse(0))));
        }
    }

    private void qualifying(Map<EventKey, Draft> drafts) {
        for (CsvTable.Row row :
                needed("qualifying_results.csv", List.of("order", "position", "q1_ms", "q2_ms", "q3_ms"))) {
            draft(drafts, row)
                    .qualifying
                    .put(
                            row.required("driver_id"),
                            checked(
                                    row,
                                    () -> new QualifyingRow(
                                            entrant(row),
                                            row.number("order"),
                                            row.position("position").isPresent(),
                                            row.optionalNumber("q1_ms"),
                                            row.optionalNumber("q2_ms"),
                                            row.optionalNumber("q3_ms"))));
        }
    }

    private void race(Map<EventKey, Draft> drafts) {
        for (CsvTable.Row row : optional("race_results.csv", List.of("order", "position", "driver_id"))) {
            draft(drafts, row)
                    .race
                    .put(
                            row.required("driver_id"),
                            checked(
                                    row,
                                    () -> new RaceRow(
                                            entrant(row),
                                            row.number("order"),
                                            row.position("position").isPresent())));
        }
    }

    private List<CsvTable.Row> needed(String file, List<String> columns) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new ResultFolderException("There is no file " + path.toAbsolutePath() + "; it is needed.");
        }
        List<String> driver = file.equals("events.csv") ? List.of() : DRIVER;
        return CsvTable.read(
                        path,
                        Stream.of(EVENT, driver, columns).flatMap(List::stream).toList())
                .rows();
    }

    private List<CsvTable.Row> optional(String file, List<String> columns) {
        return CsvTable.readIfPresent(
                        folder.resolve(file),
                        Stream.concat(EVENT.stream(), columns.stream()).toList())
                .rows();
    }

    private static EventKey key(CsvTable.Row row) {
        return checked(row, () -> new EventKey(row.number("season"), row.number("round")));
    }

    private static Draft draft(Map<EventKey, Draft> drafts, CsvTable.Row row) {
        Draft draft = drafts.get(key(row));
        if (draft == null) {
            throw row.fault("round", row.text("season") + "-" + row.text("round"), "an event of events.csv");
        }
        return draft;
    }

    private static Entrant entrant(CsvTable.Row row) {
        String id = row.required("driver_id");
        String name = row.csv().isMapped("driver_name") ? row.text("driver_name") : "";
        return checked(
                row,
                () -> new Entrant(
                        id,
                        row.required("driver_code"),
                        name.isEmpty() ? id : name,
                        row.optionalNumber("driver_number").orElse(0),
                        row.required("team_id"),
                        row.required("team")));
    }

    private static <T> T checked(CsvTable.Row row, java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw row.fault(e);
        }
    }

    /** A weekend while its rows come in. */
    private static final class Draft {
        private final EventKey key;
        private final String name;
        private final String circuitId;
        private final CircuitType circuitType;
        private final Map<WeekendSession, Map<String, SessionRow>> sessions = new EnumMap<>(WeekendSession.class);
        private final Map<WeekendSession, Boolean> beforeQualifying = new EnumMap<>(WeekendSession.class);
        private final Map<String, QualifyingRow> qualifying = new LinkedHashMap<>();
        private final Map<String, RaceRow> race = new LinkedHashMap<>();

        Draft(EventKey key, String name, String circuitId, CircuitType circuitType) {
            this.key = key;
            this.name = name;
            this.circuitId = circuitId;
            this.circuitType = circuitType;
        }

        Map<String, SessionRow> session(WeekendSession session, boolean before) {
            beforeQualifying.merge(session, before, Boolean::logicalAnd);
            return sessions.computeIfAbsent(session, new_ -> new LinkedHashMap<>());
        }

        Weekend weekend() {
            return new Weekend(
                    key,
                    name,
                    circuitId,
                    circuitType,
                    sessions.entrySet().stream()
                            .map(entry -> new SessionResult(
                                    entry.getKey(),
                                    beforeQualifying.get(entry.getKey()),
                                    List.copyOf(entry.getValue().values())))
                            .toList(),
                    List.copyOf(qualifying.values()),
                    List.copyOf(race.values()));
        }
    }
}
