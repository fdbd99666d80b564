package dev.pitwall.web.job;

import dev.pitwall.web.part.Badge;
import dev.pitwall.web.run.RunRow;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A job as a line of a list.
 *
 * @param latest its latest runs, newest first
 * @param startedBy the schedules and sensors that start it
 */
public record JobRow(String workspace, String name, String description, List<RunRow> latest, List<Starter> startedBy) {

    /** A schedule or sensor with the symbol of its kind. */
    public record Starter(String name, String icon) {
        public String path() {
            return "/automation/" + name;
        }
    }

    public String path() {
        return "/jobs/" + workspace + "/" + name;
    }

    public Optional<RunRow> last() {
        return latest.stream().findFirst();
    }

    /** Its latest runs as marks, oldest first. */
    public List<Badge> strip() {
        var oldestFirst =
                new java.util.ArrayList<>(latest.stream().map(RunRow::badge).toList());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
