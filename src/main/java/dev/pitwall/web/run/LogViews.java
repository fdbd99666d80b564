package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.web.part.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads a page of a run's log. */
@ApplicationScoped
class LogViews {

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
        var page = LogPage.read(journal, run.id(), query, !run.status().finished());
        return view(run, query, steps, page, page.later());
    }

    /** The lines after those that an open page has; more of them than fit come with the next question. */
    LogView tail(Run run, LogQuery query) {
        return view(run, query, List.of(), LogPage.read(journal, run.id(), query, false), false);
    }

    private LogView view(Run run, LogQuery query, List<String> steps, LogPage page, boolean later) {
        var address = query.address(run.id());
        return new LogView(
                query,
                page.lines().stream().map(LogLine::of).toList(),
                steps,
                page.earlier() ? Optional.of(address.with("before", Long.toString(page.firstId()))) : Optional.empty(),
                later ? Optional.of(address.with("after", Long.toString(page.lastId()))) : Optional.empty(),
                later || run.status().finished() && !page.later()
                        ? Optional.empty()
                        : Optional.of(tail(run, query, page)),
                run.status().finished() ? Optional.empty() : Optional.of(stream(run, query, page)),
                address.with("end", "1"),
                address.hasOtherThan());
    }

    private static Address tail(Run run, LogQuery query, LogPage page) {
        return query.filtered(Address.of("/runs/" + run.id() + "/tail")).with("after", from(query, page));
    }

    private static Address stream(Run run, LogQuery query, LogPage page) {
        return query.filtered(Address.of("/runs/" + run.id() + "/stream")).with("after", from(query, page));
    }

    private static String from(LogQuery query, LogPage page) {
        return page.lines().isEmpty() ? query.after().orElse(0L).toString() : Long.toString(page.lastId());
    }
}
