package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.view.SavedFilter;
import java.util.List;
import java.util.Optional;

/**
 * The list of runs.
 *
 * @param query what the address asks for
 * @param address of this view from its first page
 * @param jobs for the filter
 * @param older the address of the next page; empty on the last
 * @param saved the filters that the reader keeps
 * @param filtered whether anything but the tab narrows the list
 */
public record RunsView(
        RunsQuery query,
        Address address,
        List<Tab> tabs,
        List<String> jobs,
        List<String> workspaces,
        List<RunRow> rows,
        Optional<Address> older,
        List<SavedFilter> saved,
        boolean filtered,
        boolean firstPage) {

    /** A tab with what it holds: "12", "10,000+". */
    public record Tab(String label, String count, Address address, boolean current) {}

    public CauseKind[] causes() {
        return CauseKind.values();
    }

    /** What may be done to those that are chosen. */
    public ManyAction[] actions() {
        return ManyAction.values();
    }
}
