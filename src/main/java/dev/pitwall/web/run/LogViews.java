package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.web.part.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads a page of a run's log. */
@ApplicationScoped
class LogViews {

    static final int PAGE = 200;

    private final JournalPages journal;

    @Inject
    LogViews(JournalPages journal) {
        this.journal = journal;
    }

    /** For the client proxy only. */
    LogViews() {
        this(null);
    }

    LogView of(Run run, LogQuery query, List<String> steps) {
        var found = found(run.id(), query);
        var more = found.size() > PAGE;
        var backwards = query.before().isPresent();
        var shown = more ? (backwards ? found.subList(1, found.size()) : found.subList(0, PAGE)) : found;
        var hasEarlier = backwards ? more : query.after().isPresent() && !shown.isEmpty();
        var hasLater = backwards || more;
        var address = query.address(run.id());
        return new LogView(
                query,
                shown.stream().map(LogLine::of).toList(),
                steps,
                hasEarlier ? Optional.of(address.with("before", first(shown))) : Optional.empty(),
                hasLater && !shown.isEmpty() ? Optional.of(address.with("after", last(shown))) : Optional.empty(),
                hasLater || run.status().finished() ? Optional.empty() : Optional.of(tail(run, query, shown)),
                address.hasOtherThan());
    }

    private List<RunEvent> found(long runId, LogQuery query) {
        return query.before()
                .map(before -> journal.before(runId, before, query.filter(), PAGE + 1))
                .orElseGet(() -> journal.after(runId, query.after().orElse(0L), query.filter(), PAGE + 1));
    }

    private static Address tail(Run run, LogQuery query, List<RunEvent> shown) {
        var from = shown.isEmpty() ? query.after().orElse(0L).toString() : last(shown);
        return query.filtered(Address.of("/runs/" + run.id() + "/tail")).with("after", from);
    }

    private static String first(List<RunEvent> events) {
        return Long.toString(events.get(0).id());
    }

    private static String last(List<RunEvent> events) {
        return Long.toString(events.get(events.size() - 1).id());
    }
}
