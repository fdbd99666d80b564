package dev.pitwall.f1.timing.files;

import static dev.pitwall.f1.timing.SessionKind.FP1;
import static dev.pitwall.f1.timing.SessionKind.FP2;
import static dev.pitwall.f1.timing.SessionKind.FP3;
import static dev.pitwall.f1.timing.SessionKind.SPRINT;
import static dev.pitwall.f1.timing.SessionKind.SQ;

import dev.pitwall.f1.timing.BestSectorsRow;
import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.PracticeBestLapRow;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SprintQualifyingRow;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.TrackStatusRow;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the format, one constant each. The columns are told in {@code docs/files-format.md}. */
final class FileTables {

    private static final int MOST_LAPS = 500;

    static final FileTable<EventRow> EVENTS = new FileTable<>(
            TimingTable.EVENTS, true, Set.of("season", "round", "event", "date", "format"), FileTables::event);

    static final FileTable<PracticeRow> PRACTICE = new FileTable<>(
            TimingTable.PRACTICE,
            true,
            Set.of(
                    "season",
                    "round",
                    "session",
                    "position",
                    "driver_id",
                    "driver_code",
                    "team_id",
                    "best_lap_ms",
                    "before_qualifying"),
            FileTables::practice);

    static final FileTable<QualifyingRow> QUALIFYING = new FileTable<>(
            TimingTable.QUALIFYING,
            true,
            Set.of("season", "round", "order", "position", "driver_id", "driver_code", "team_id", "q1_ms"),
            FileTables::qualifying);

    static final FileTable<SprintQualifyingRow> SPRINT_QUALIFYING = new FileTable<>(
            TimingTable.SPRINT_QUALIFYING,
            false,
            Set.of("season", "round", "position", "driver_id", "driver_code", "team_id"),
            row -> new SprintQualifyingRow(
                    row.weekend(),
                    row.competitor(),
                    row.position(),
                    row.lapTime("sq1_ms"),
                    row.lapTime("sq2_ms"),
                    row.lapTime("sq3_ms"),
                    row.optionalInteger("laps", 0, MOST_LAPS)));

    static final FileTable<RaceRow> RACE = race(TimingTable.RACE, SessionKind.R);

    static final FileTable<RaceRow> SPRINT_RACE = race(TimingTable.SPRINT, SPRINT);

    static final FileTable<CompoundRow> COMPOUNDS = new FileTable<>(
            TimingTable.COMPOUNDS,
            false,
            Set.of("season", "round", "nominated_as", "compound"),
            row -> new CompoundRow(
                    row.weekend(),
                    row.text("event"),
                    row.oneOf("nominated_as", CompoundRow.NOMINATED),
                    row.oneOf("compound", CompoundRow.RUBBERS),
                    row.optionalInteger("race_laps_seen", 0, 10_000)));

    static final FileTable<PracticeBestLapRow> PRACTICE_BEST_LAPS = new FileTable<>(
            TimingTable.PRACTICE_BEST_LAPS,
            false,
            Set.of(
                    "season",
                    "round",
                    "session",
                    "driver_id",
                    "driver_code",
                    "team_id",
                    "lap_time_ms",
                    "before_qualifying"),
            FileTables::practiceBestLap);

    static final FileTable<BestSectorsRow> PRACTICE_BEST_SECTORS = new FileTable<>(
            TimingTable.PRACTICE_BEST_SECTORS,
            false,
            Set.of(
                    "season",
                    "round",
                    "session",
                    "driver_id",
                    "driver_code",
                    "team_id",
                    "lap_time_ms",
                    "before_qualifying"),
            row -> new BestSectorsRow(
                    row.weekend(),
                    row.session(Set.of(FP1, FP2, FP3)),
                    row.competitor(),
                    row.requiredLapTime("lap_time_ms"),
                    row.sectors("best_s1_ms", "best_s2_ms", "best_s3_ms"),
                    row.lapTime("ideal_lap_ms"),
                    row.flag("before_qualifying")));

    static final FileTable<LapRow> LAPS = new FileTable<>(
            TimingTable.LAPS,
            false,
            Set.of("season", "round", "session", "driver_code", "lap_number"),
            FileTables::lap);

    static final FileTable<TrackStatusRow> TRACK_STATUS = new FileTable<>(
            TimingTable.TRACK_STATUS,
            false,
            Set.of("code", "meaning"),
            row -> new TrackStatusRow(row.required("code"), row.text("message"), row.required("meaning")));

    private static final List<FileTable<?>> ALL = List.of(
            EVENTS,
            PRACTICE,
            QUALIFYING,
            SPRINT_QUALIFYING,
            SPRINT_RACE,
            RACE,
            COMPOUNDS,
            PRACTICE_BEST_LAPS,
            PRACTICE_BEST_SECTORS,
            LAPS,
            TRACK_STATUS);

    private FileTables() {}

    static List<FileTable<?>> all() {
        return ALL;
    }

    @SuppressWarnings("unchecked") // each constant pairs a table with a parser of its row type
    static <T> FileTable<T> of(TimingTable<T> table) {
        return ALL.stream()
                .filter(file -> file.table() == table)
                .map(file -> (FileTable<T>) file)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("table is " + table + "; allowed are " + TimingTable.all()));
    }

    private static EventRow event(CsvRow row) throws RefusedValueException {
        Map<SessionKind, Instant> starts = new EnumMap<>(SessionKind.class);
        for (SessionKind session : SessionKind.values()) {
            String name = session == SessionKind.R ? "race" : session.name().toLowerCase(Locale.ROOT);
            row.instant(name + "_start_utc").ifPresent(start -> starts.put(session, start));
        }
        Weekend weekend = new Weekend(
                row.weekend(),
                row.required("event"),
                row.text("circuit_id"),
                row.text("circuit"),
                row.text("country"),
                WeekendFormat.of(row.required("format")),
                row.date("date"),
                starts);
        return new EventRow(
                weekend,
                row.text("official_name"),
                row.text("layout_id"),
                row.text("place"),
                row.optionalDecimal("lap_length_km", 0.1, 100),
                row.optionalInteger("turns", 1, 500),
                row.optionalInteger("race_laps", 1, MOST_LAPS),
                row.text("circuit_type"),
                row.text("direction"),
                row.optionalDecimal("latitude", -90, 90),
                row.optionalDecimal("longitude", -180, 180));
    }

    private static PracticeRow practice(CsvRow row) throws RefusedValueException {
        return new PracticeRow(
                row.weekend(),
                row.session(Set.of(FP1, FP2, FP3, SQ, SPRINT)),
                row.competitor(),
                row.position(),
                row.lapTime("best_lap_ms"),
                row.optionalInteger("gap_ms", 0, 86_400_000),
                row.optionalInteger("laps", 0, MOST_LAPS),
                row.instant("session_start_utc"),
                row.flag("before_qualifying"));
    }

    private static QualifyingRow qualifying(CsvRow row) throws RefusedValueException {
        Optional<LapTime> q1 = row.lapTime("q1_ms");
        Optional<LapTime> q2 = row.lapTime("q2_ms");
        Optional<LapTime> q3 = row.lapTime("q3_ms");
        Optional<LapTime> least =
                Stream.of(q1, q2, q3).flatMap(Optional::stream).min(Comparator.naturalOrder());
        Optional<LapTime> best = row.lapTime("best_lap_ms");
        return new QualifyingRow(
                row.weekend(),
                row.competitor(),
                row.integer("order", 1, 999),
                row.position(),
                q1,
                q2,
                q3,
                best.or(() -> least),
                row.optionalInteger("laps", 0, MOST_LAPS));
    }

    private static FileTable<RaceRow> race(TimingTable<RaceRow> table, SessionKind session) {
        return new FileTable<>(
                table,
                false,
                Set.of("season", "round", "order", "position", "driver_id", "driver_code", "team_id"),
                row -> new RaceRow(
                        row.weekend(),
                        session,
                        row.competitor(),
                        row.integer("order", 1, 999),
                        row.position(),
                        row.text("grid"),
                        row.optionalInteger("laps", 0, MOST_LAPS),
                        row.text("status"),
                        row.duration("time_ms"),
                        row.text("gap_text"),
                        row.text("time_penalty"),
                        row.optionalNumber("points")));
    }

    private static PracticeBestLapRow practiceBestLap(CsvRow row) throws RefusedValueException {
        return new PracticeBestLapRow(
                row.weekend(),
                row.session(Set.of(FP1, FP2, FP3)),
                row.competitor(),
                row.optionalInteger("lap_number", 1, MOST_LAPS),
                row.optionalInteger("stint", 1, MOST_LAPS),
                row.requiredLapTime("lap_time_ms"),
                row.sectors("s1_ms", "s2_ms", "s3_ms"),
                row.text("compound"),
                row.optionalInteger("tyre_life", 0, MOST_LAPS),
                row.optionalFlag("fresh_tyre"),
                row.text("track_status"),
                row.sectors("best_s1_ms", "best_s2_ms", "best_s3_ms"),
                row.lapTime("ideal_lap_ms"),
                row.speeds(),
                row.instant("lap_start_utc"),
                row.duration("end_ms"),
                row.optionalFlag("accurate"),
                row.flag("before_qualifying"));
    }

    private static LapRow lap(CsvRow row) throws RefusedValueException {
        return new LapRow(
                row.weekend(),
                row.required("session"),
                row.required("driver_code"),
                row.optionalInteger("driver_number", 0, 999),
                row.text("team"),
                row.integer("lap_number", 1, MOST_LAPS),
                row.optionalInteger("stint", 1, MOST_LAPS),
                row.lapTime("lap_time_ms"),
                row.sectors("s1_ms", "s2_ms", "s3_ms"),
                row.text("compound"),
                row.optionalInteger("tyre_life", 0, MOST_LAPS),
                row.optionalFlag("fresh_tyre"),
                row.text("track_status"),
                row.optionalInteger("position", 1, 99),
                row.duration("pit_out_ms"),
                row.duration("pit_in_ms"),
                row.duration("end_ms"),
                row.speeds(),
                row.optionalFlag("personal_best"),
                row.optionalFlag("deleted"),
                row.text("deleted_reason"),
                row.optionalFlag("accurate"),
                Optional.empty());
    }
}
