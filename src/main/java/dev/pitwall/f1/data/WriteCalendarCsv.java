package dev.pitwall.f1.data;

import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes {@code calendar.csv} for whoever plans by the calendar without asking the database. */
@Named("writeCalendarCsv")
@Dependent
public class WriteCalendarCsv extends AbstractBatchlet {

    private static final List<String> HEADER = List.of(
            "season",
            "round",
            "event_key",
            "event",
            "circuit_id",
            "format",
            "date",
            "fp1_start_utc",
            "fp2_start_utc",
            "fp3_start_utc",
            "sq_start_utc",
            "sprint_start_utc",
            "q_start_utc",
            "race_start_utc");

    private final Calendar calendar;
    private final Extracts extracts;
    private final RunContext run;

    @Inject
    WriteCalendarCsv(Calendar calendar, Extracts extracts, RunContext run) {
        this.calendar = calendar;
        this.extracts = extracts;
        this.run = run;
    }

    @Override
    public String process() {
        List<List<Object>> rows =
                calendar.all().stream().map(WriteCalendarCsv::cells).toList();
        Path file = extracts.writeCsv("calendar.csv", HEADER, rows);
        run.info("wrote " + rows.size() + " events to " + file);
        run.materialize(
                Materialization.of("calendar_csv").with("file", file.toString()).with("rows", rows.size(), "events"));
        return "DONE";
    }

    /** A null is an empty field. */
    private static List<Object> cells(CalendarRow row) {
        CalendarEntry entry = row.entry();
        return Arrays.asList(
                row.id().season(),
                row.id().round(),
                entry.eventKey(),
                entry.eventName(),
                entry.circuitId(),
                entry.weekendFormat(),
                entry.raceDate(),
                entry.practice1Start(),
                entry.practice2Start(),
                entry.practice3Start(),
                entry.sprintQualifyingStart(),
                entry.sprintStart(),
                entry.qualifyingStart(),
                entry.raceStart());
    }
}
