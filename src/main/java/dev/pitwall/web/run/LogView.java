package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.web.part.Address;
import java.util.List;
import java.util.Optional;

/**
 * A page of a run's log, oldest first.
 *
 * @param steps for the filter
 * @param earlier the address of the page before
 * @param later the address of the page after
 * @param tail the address that gives the lines after these; empty when there will be none, or later pages are between
 * @param stream the address that tells of new lines while the run can still write; empty when it cannot
 * @param end the address of the last page
 */
public record LogView(
        LogQuery query,
        List<LogLine> lines,
        List<String> steps,
        Optional<Address> earlier,
        Optional<Address> later,
        Optional<Address> tail,
        Optional<Address> stream,
        Address end,
        boolean filtered) {

    public EventType[] types() {
        return EventType.values();
    }

    /** The address of a page that is about one line, in the same filter. */
    public String line(long runId, long event) {
        return query.address(runId).with("event", Long.toString(event)) + "#e-" + event;
    }

    /** The address of the first page, in the same filter. */
    public String start(long runId) {
        return query.address(runId).with("after", "0") + "#log";
    }
}
