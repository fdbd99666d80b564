package dev.pitwall.f1.prediction.accuracy;

import dev.pitwall.f1.prediction.CircuitType;
import dev.pitwall.f1.prediction.Entrant;
import dev.pitwall.f1.prediction.EventKey;
import dev.pitwall.f1.prediction.History;
import dev.pitwall.f1.prediction.QualifyingRow;
import dev.pitwall.f1.prediction.RaceRow;
import dev.pitwall.f1.prediction.SessionResult;
import dev.pitwall.f1.prediction.SessionRow;
import dev.pitwall.f1.prediction.TrackWeather;
import dev.pitwall.f1.prediction.Tyre;
import dev.pitwall.f1.prediction.TyreLap;
import dev.pitwall.f1.prediction.Weekend;
import dev.pitwall.f1.prediction.WeekendSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder of CSV files in the format of {@code docs/files-format.md}, read whole into a {@link History}.
 *
 * <p>Needed: {@code events.csv}, {@code practice_results.csv}, {@code qualifying_results.csv}. Used where there:
 * {@code race_results.csv}, {@code practice_best_sectors.csv}, {@code practice_best_laps.csv} (tyre and speed at the trap). Anything else in the folder, and any further column, is passed over.
 */
final class ResultFolder {
    private static final List<String> EVENT = List.of("season", "round");
    private static final List<String> DRIVER = List.of("driver_id", "driver_code", "team_id");

    private final Path folder;

    ResultFolder(Path folder) {
        this.folder = folder;
    }

    /** @param refused rows that could not be understood and are not in {@code history}, a sentence each */
    record Results(History history, List<String> refused) {}

    /** @throws ResultFolderException if the folder, a needed file or a needed column is missing */
    Results read() {
        if (!Files.isDirectory(folder)) {
            throw new ResultFolderException(
                    "There is no folder " + folder.toAbsolutePath() + ". Name one with -Dpitwall.files=DIR.");
        }
        List<String> refused = new ArrayList<>();
        Map<EventKey, Draft> drafts = new TreeMap<>();
        each(needed("events.csv", List.of("event")), refused, row -> event(row, drafts));
        Map<String, Integer> ideal = new HashMap<>();
        each(
                optional("practice_best_sectors.csv", List.of("session", "driver_id", "ideal_lap_ms")),
                refused,
                row -> row.optionalNumber("ideal_lap_ms")
                        .ifPresent(millis -> ideal.put(session(row) + " " + row.required("driver_id"), millis)));
        each(
                needed("practice_results.csv", driver("session", "position", "best_lap_ms", "before_qualifying")),
                refused,
                row -> practice(row, drafts, ideal));
        each(
                needed("qualifying_results.csv", driver("order", "position", "q1_ms")),
                refused,
                row -> qualifying(row, drafts));
        each(
                optional("practice_best_laps.csv", List.of("session", "driver_id", "lap_time_ms")),
                refused,
                row -> tyreLap(row, drafts));
        each(optional("race_results.csv", driver("order", "position")), refused, row -> race(row, drafts));
        return new Results(
                new History(drafts.values().stream().map(Draft::weekend).toList()), refused);
    }

    private static void each(List<CsvTable.Row> rows, List<String> refused, Consumer<CsvTable.Row> taken) {
        for (CsvTable.Row row : rows) {
            try {
                taken.accept(row);
            } catch (RefusedRow wrong) {
                refused.add(wrong.getMessage());
            }
        }
    }

    private static void event(CsvTable.Row row, Map<EventKey, Draft> drafts) {
        EventKey key = key(row);
        String name = row.required("event");
        String circuit = row.text("circuit_id");
        Draft draft = new Draft(key, name, circuit.isEmpty() ? name : circuit, circuitType(row.text("circuit_type")));
        if (drafts.putIfAbsent(key, draft) != null) {
            throw row.fault("round", row.text("round"), "an event that stands in no earlier line");
        }
    }

    /** Of circuits only the streets differ, so one of a kind that is not known is taken for none of them. */
    private static CircuitType circuitType(String text) {
        return Arrays.stream(CircuitType.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(CircuitType.RACE);
    }

    private static void practice(CsvTable.Row row, Map<EventKey, Draft> drafts, Map<String, Integer> ideal) {
        Draft draft = draft(drafts, row);
        WeekendSession session = weekendSession(row);
        boolean before = row.flag("before_qualifying");
        Entrant entrant = entrant(row);
        Integer sectors = ideal.get(session(row) + " " + entrant.driverId());
        SessionRow result = checked(
                row,
                () -> new SessionRow(
                        entrant,
                        row.position("position"),
                        row.optionalNumber("best_lap_ms"),
                        sectors == null ? OptionalInt.empty() : OptionalInt.of(sectors),
                        row.optionalNumber("laps").orElse(0)));
        draft.session(session, before).put(entrant.driverId(), result);
    }

    private static void tyreLap(CsvTable.Row row, Map<EventKey, Draft> drafts) {
        Draft draft = draft(drafts, row);
        WeekendSession session = weekendSession(row);
        TyreLap lap = checked(
                row,
                () -> new TyreLap(
                        row.required("driver_id"),
                        Tyre.named(row.text("compound")),
                        row.number("lap_time_ms"),
                        row.optionalNumber("speed_st")));
        draft.tyreLaps.computeIfAbsent(session, new_ -> new ArrayList<>()).add(lap);
    }

    private static WeekendSession weekendSession(CsvTable.Row row) {
        String name = row.required("session");
        return Arrays.stream(WeekendSession.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> row.fault("session", name, "one of " + Arrays.toString(WeekendSession.values())));
    }

    private static void qualifying(CsvTable.Row row, Map<EventKey, Draft> drafts) {
        QualifyingRow result = checked(
                row,
                () -> new QualifyingRow(
                        entrant(row),
                        row.number("order"),
                        row.position("position").isPresent(),
                        row.optionalNumber("q1_ms"),
                        row.optionalNumber("q2_ms"),
                        row.optionalNumber("q3_ms")));
        draft(drafts, row).qualifying.put(result.entrant().driverId(), result);
    }

    private static void race(CsvTable.Row row, Map<EventKey, Draft> drafts) {
        RaceRow result = checked(
                row,
                () -> new RaceRow(
                        entrant(row),
                        row.number("order"),
                        row.position("position").isPresent()));
        draft(drafts, row).race.put(result.entrant().driverId(), result);
    }

    private List<CsvTable.Row> needed(String file, List<String> columns) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new ResultFolderException("There is no file " + path.toAbsolutePath() + "; it is needed.");
        }
        return CsvTable.read(
                        path, Stream.concat(EVENT.stream(), columns.stream()).toList())
                .rows();
    }

    private List<CsvTable.Row> optional(String file, List<String> columns) {
        return CsvTable.readIfPresent(
                        folder.resolve(file),
                        Stream.concat(EVENT.stream(), columns.stream()).toList())
                .rows();
    }

    private static List<String> driver(String... columns) {
        return Stream.concat(DRIVER.stream(), Arrays.stream(columns)).toList();
    }

    private static String session(CsvTable.Row row) {
        return key(row) + " " + row.required("session");
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
        String team = row.required("team_id");
        return checked(
                row,
                () -> new Entrant(
                        id,
                        row.required("driver_code"),
                        textOr(row, "driver_name", id),
                        row.optionalNumber("driver_number").orElse(0),
                        team,
                        textOr(row, "team", team)));
    }

    private static String textOr(CsvTable.Row row, String column, String otherwise) {
        String text = row.text(column);
        return text.isEmpty() ? otherwise : text;
    }

    private static <T> T checked(CsvTable.Row row, Supplier<T> made) {
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
        private final Map<WeekendSession, List<TyreLap>> tyreLaps = new EnumMap<>(WeekendSession.class);
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
                                    List.copyOf(entry.getValue().values()),
                                    tyreLaps.getOrDefault(entry.getKey(), List.of()),
                                    TrackWeather.UNKNOWN))
                            .toList(),
                    List.copyOf(qualifying.values()),
                    List.copyOf(race.values()));
        }
    }
}
