package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings {@code f1_calendar} and {@code dim_event} up to date with the source. */
@Named("updateCalendar")
@Dependent
public class UpdateCalendar extends AbstractBatchlet {

    private final TimingSource source;
    private final KeptRows kept;
    private final RunContext run;
    private final Clock clock;

    @Inject
    UpdateCalendar(TimingSource source, KeptRows kept, RunContext run, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        KeptCounts calendar = kept.keep(CalendarRow.class, entries(), CalendarRow::new, clock.instant());
        run.info("f1_calendar: " + calendar.sentence());
        run.materialize(Materialization.of("f1_calendar")
                .with("table", "f1_calendar")
                .with("rows", calendar.rows(), "events")
                .with("rows added", calendar.added(), "events")
                .with("rows changed", calendar.changed(), "events"));
        run.check(CheckResult.of(
                "f1_calendar", "has_events", calendar.rows() > 0, calendar.rows() + " events are in the calendar"));
        RowsRead<EventRow> events = RowsRead.of(source, TimingTable.EVENTS);
        events.refuseIn(run);
        KeptCounts dimension =
                kept.keep(EventDimension.class, dimensions(events), EventDimension::new, clock.instant());
        run.info("dim_event: " + dimension.sentence() + ", " + events.refused().size() + " refused");
        run.materialize(Materialization.of("dim_event")
                .with("table", "dim_event")
                .with("rows", dimension.rows(), "events")
                .with("rows refused", events.refused().size(), "events"));
        run.check(CheckResult.of(
                "dim_event",
                "nothing_refused",
                events.refused().isEmpty(),
                events.refused().size() + " events of the source were refused"));
        return "DONE";
    }

    private Map<EventId, CalendarEntry> entries() {
        Map<EventId, CalendarEntry> entries = new LinkedHashMap<>();
        for (int season : source.seasons()) {
            for (Weekend weekend : source.calendar(season)) {
                entries.put(EventId.of(weekend.key()), CalendarEntry.of(weekend, source.name()));
            }
        }
        return entries;
    }

    private static Map<EventId, EventDimension.Says> dimensions(RowsRead<EventRow> events) {
        Map<EventId, EventDimension.Says> dimensions = new LinkedHashMap<>();
        for (EventRow row : events.rows()) {
            dimensions.put(EventId.of(row.weekend().key()), EventDimension.Says.of(row));
        }
        return dimensions;
    }
}
