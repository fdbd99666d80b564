package dev.pitwall.web.job;

import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.run.RunRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The steps of a job against its latest runs, oldest run first.
 *
 * @param runs the columns
 * @param rows a row for each step
 */
public record StepGrid(List<RunRow> runs, List<Row> rows) {

    /** A step, with what it came to in each run. */
    public record Row(String step, List<Cell> cells) {}

    /** @param took "4.2 s", empty where the run did not reach the step */
    public record Cell(long run, Badge badge, String took) {}

    static StepGrid of(List<String> steps, List<RunRow> newestFirst, RunHistory history, Instant now) {
        var runs = new ArrayList<>(newestFirst);
        Collections.reverse(runs);
        var byRun = runs.stream().map(run -> history.steps(run.id())).toList();
        var rows = new ArrayList<Row>();
        for (var step : steps) {
            var cells = new ArrayList<Cell>();
            for (var column = 0; column < runs.size(); column++) {
                cells.add(cell(runs.get(column).id(), step, byRun.get(column), now));
            }
            rows.add(new Row(step, cells));
        }
        return new StepGrid(runs, rows);
    }

    private static Cell cell(long run, String step, List<RunStep> ofRun, Instant now) {
        return ofRun.stream()
                .filter(each -> each.step().equals(step))
                .reduce((earlier, later) -> later)
                .map(each -> new Cell(run, Badge.of(each.status()), Times.duration(each.duration(now))))
                .orElseGet(() -> new Cell(run, Badge.notReached(), ""));
    }
}
