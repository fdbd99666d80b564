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
 * @param tail the address that gives the lines after these while the run can still write; empty when it cannot
 */
public record LogView(
        LogQuery query,
        List<LogLine> lines,
        List<String> steps,
        Optional<Address> earlier,
        Optional<Address> later,
        Optional<Address> tail,
        boolean filtered) {

    public EventType[] types() {
        return EventType.values();
    }
}
