package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.journal.RunEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of a log that a page shows, oldest first.
 *
 * @param earlier whether there are some before them
 * @param later whether there are some after them
 */
record LogPage(List<RunEvent> lines, boolean earlier, boolean later) {

    static final int MOST = 200;

    private static final int BEFORE_THE_LINE = 20;

    /** Reads the lines that a query asks for. */
    static LogPage read(JournalPages journal, long runId, LogQuery query, boolean stillWrites) {
        var filter = query.filter();
        if (query.event().isPresent()) {
            return around(journal, runId, query.event().get(), filter);
        }
        if (query.end(stillWrites)) {
            return before(journal, runId, Long.MAX_VALUE, filter, false);
        }
        return query.before()
                .map(id -> before(journal, runId, id, filter, true))
                .orElseGet(() -> after(journal, runId, query.after().orElse(0L), filter));
    }

    private static LogPage after(JournalPages journal, long runId, long id, EventFilter filter) {
        var found = journal.after(runId, id, filter, MOST + 1);
        return new LogPage(firstOf(found, MOST), id > 0 && !found.isEmpty(), found.size() > MOST);
    }

    private static LogPage before(JournalPages journal, long runId, long id, EventFilter filter, boolean later) {
        var found = journal.before(runId, id, filter, MOST + 1);
        return new LogPage(lastOf(found, MOST), found.size() > MOST, later);
    }

    private static LogPage around(JournalPages journal, long runId, long id, EventFilter filter) {
        var before = journal.before(runId, id, filter, BEFORE_THE_LINE + 1);
        var from = journal.after(runId, id - 1, filter, MOST - BEFORE_THE_LINE + 1);
        return new LogPage(
                Stream.concat(lastOf(before, BEFORE_THE_LINE).stream(), firstOf(from, MOST - BEFORE_THE_LINE).stream())
                        .toList(),
                before.size() > BEFORE_THE_LINE,
                from.size() > MOST - BEFORE_THE_LINE);
    }

    private static List<RunEvent> firstOf(List<RunEvent> found, int most) {
        return found.subList(0, Math.min(most, found.size()));
    }

    private static List<RunEvent> lastOf(List<RunEvent> found, int most) {
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    /** The id of the first line; 0 when there is none. */
    long firstId() {
        return lines.isEmpty() ? 0 : lines.get(0).id();
    }

    /** The id of the last line; 0 when there is none. */
    long lastId() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).id();
    }
}
