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
import java.util.Optional;

/**
 * The steps of a job against its latest runs, oldest run first.
 *
 * @param runs the columns
 * @param rows a row for each step
 */
public record StepGrid(List<RunRow> runs, List<Row> rows) {

    /** A step, with what it came to in each run. */
    public record Row(String step, List<Cell> cells) {}

    /**
     * @param took "4.2 s", empty where the run did not reach the step
     * @param share how long against the longest of the step's row, in percent; 0 where it was not reached
     */
    public record Cell(long run, Badge badge, String took, int share) {}

    static StepGrid of(List<String> steps, List<RunRow> newestFirst, RunHistory history, Instant now) {
        var runs = new ArrayList<>(newestFirst);
        Collections.reverse(runs);
        var byRun = runs.stream().map(run -> history.steps(run.id())).toList();
        return new StepGrid(
                runs, steps.stream().map(step -> row(step, runs, byRun, now)).toList());
    }

    private static Row row(String step, List<RunRow> runs, List<List<RunStep>> byRun, Instant now) {
        var latest = byRun.stream()
                .map(ofRun ->
                        ofRun.stream().filter(each -> each.step().equals(step)).reduce((earlier, later) -> later))
                .toList();
        var longest = latest.stream()
                .flatMap(Optional::stream)
                .mapToLong(each -> each.duration(now).toMillis())
                .max()
                .orElse(0);
        var cells = new ArrayList<Cell>();
        for (var column = 0; column < runs.size(); column++) {
            var run = runs.get(column).id();
            cells.add(latest.get(column)
                    .map(each -> cell(run, each, longest, now))
                    .orElseGet(() -> new Cell(run, Badge.notReached(), "", 0)));
        }
        return new Row(step, cells);
    }

    private static Cell cell(long run, RunStep step, long longest, Instant now) {
        var took = step.duration(now);
        var share = (int) Math.max(2, Math.round(100.0 * took.toMillis() / Math.max(1, longest)));
        return new Cell(run, Badge.of(step.status()), Times.duration(took), Math.min(100, share));
    }

    /** What a step came to in the latest run; empty when there is none, or no such step. */
    Optional<Cell> latest(String step) {
        return rows.stream()
                .filter(row -> row.step().equals(step) && !row.cells().isEmpty())
                .map(row -> row.cells().get(row.cells().size() - 1))
                .findFirst();
    }
}
