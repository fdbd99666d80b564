package dev.pitwall.web.overview;

import dev.pitwall.orchestration.node.Node;
import dev.pitwall.web.automation.AutomationRow;
import dev.pitwall.web.run.RunRow;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The overview.
 *
 * @param failures the latest failed runs of the last day that no later run of the job has made good
 * @param underWay runs that are under way or wait
 * @param attention schedules and sensors that fail or are off
 * @param next the ticks that are due next
 * @param cards what the workspaces show
 * @param firstMinute whether the strip for newcomers is shown
 */
public record OverviewView(
        Health health,
        Timeline timeline,
        List<RunRow> failures,
        List<RunRow> underWay,
        List<AutomationRow> attention,
        List<Due> next,
        List<Node> nodes,
        List<Content> cards,
        FirstMinute firstMinute) {

    public Range[] ranges() {
        return Range.values();
    }

    public List<AutomationRow> failing() {
        return attention.stream().filter(AutomationRow::isFailing).toList();
    }

    /** Those that are off, by who turned them off: what is off by its definition is one line, however many there are. */
    public Map<String, List<AutomationRow>> offBy() {
        return attention.stream()
                .filter(row -> !row.isFailing())
                .collect(Collectors.groupingBy(row -> row.automation().changedBy(), TreeMap::new, Collectors.toList()));
    }

    /**
     * Three things to try.
     *
     * @param shown false once it was put away
     * @param failedRun the run to mend; empty when none failed
     * @param skipping a sensor that skipped
     * @param job a job to launch
     */
    public record FirstMinute(boolean shown, String failedRun, String skipping, String job) {

        static final FirstMinute PUT_AWAY = new FirstMinute(false, "", "", "");
    }
}
