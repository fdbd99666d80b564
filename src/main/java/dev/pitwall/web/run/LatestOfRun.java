package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.RunStatus;
import java.util.List;

/**
 * What is new in a run since somebody looked.
 *
 * @param lines the ids of new lines of its log, oldest first
 */
record LatestOfRun(List<Long> lines, RunStatus status) {

    /** Whether nothing will be new any more. */
    boolean isOver() {
        return status.finished();
    }

    /** The id of the last new line; {@code otherwise} when there is none. */
    long last(long otherwise) {
        return lines.isEmpty() ? otherwise : lines.get(lines.size() - 1);
    }

    /** "5 STARTED 1042", "0 SUCCESS 1042 over": how many lines, the state, the last line known, and whether it is over. */
    String words(long last) {
        return lines.size() + " " + status + " " + last(last) + (isOver() ? " over" : "");
    }
}
