package dev.pitwall.faults;

import dev.pitwall.faults.inside.FaultWorkspace;
import dev.pitwall.faults.inside.NumberWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts in the database what was promised and what is there. Everything that is wrong is told in a line. */
final class Audit {

    private static final int MOST_LINES = 40;

    private final Rows rows;
    private final List<String> wrong = new ArrayList<>();

    Audit(Rows rows) {
        this.rows = rows;
    }

    Figures of(int kills, Orphans orphans, Client client) {
        var lostTicks = 0;
        for (var second : FaultWorkspace.SECONDS) {
            lostTicks += lostTicks(FaultWorkspace.EVERY_TICK + second, second);
        }
        var figures = new Figures(
                kills,
                lostTicks,
                doubledTicks(),
                lostRuns(client),
                doubledRuns(),
                orphans.settled(),
                orphans.size(),
                wrongRows());
        orphans.unsettled().forEach(run -> wrong.add("orphan never settled: run " + run));
        wrong.stream().limit(MOST_LINES).forEach(line -> System.out.println("  wrong: " + line));
        if (wrong.size() > MOST_LINES) {
            System.out.println("  wrong: and " + (wrong.size() - MOST_LINES) + " more");
        }
        return figures;
    }

    /** The minute's cron is simple enough to be computed here by counting: each minute at that second, in UTC. */
    private int lostTicks(String schedule, int second) {
        var known = rows.list(
                "SELECT t.value FROM run r JOIN run_tag t ON t.run_id = r.id AND t.name = 'pitwall_due'"
                        + " WHERE r.cause = 'SCHEDULE' AND r.cause_name = ?",
                row -> Instant.parse(row.getString(1)),
                schedule);
        // From the first tick, which is due in the first minute, to where the schedule stands: it was switched off
        // behind now.
        var bounds = rows.list(
                "SELECT (SELECT MIN(due_at) FROM tick WHERE automation = ?), next_due FROM automation WHERE name = ?",
                row -> new Instant[] {Rows.instant(row, 1), Rows.instant(row, 2)},
                schedule,
                schedule);
        if (bounds.isEmpty() || bounds.get(0)[0] == null) {
            wrong.add(schedule + " never ticked");
            return 1;
        }
        var lost = 0;
        for (var due = bounds.get(0)[0]; due.isBefore(bounds.get(0)[1]); due = due.plusSeconds(60)) {
            if (due.getEpochSecond() % 60 != second) {
                wrong.add(schedule + " ticked at " + due + ", which is not second " + second);
            }
            if (!known.contains(due)) {
                lost++;
                wrong.add("lost tick: " + schedule + " due at " + due);
            }
        }
        return lost;
    }

    private int doubledTicks() {
        var twice = rows.list(
                "SELECT CONCAT(automation, ' due at ', due_at) FROM tick GROUP BY automation, due_at HAVING COUNT(*) > 1",
                row -> row.getString(1));
        var twoRuns = runsOfOneDueTime();
        twice.forEach(tick -> wrong.add("doubled tick: " + tick));
        twoRuns.forEach(tick -> wrong.add("two runs of one tick: " + tick));
        return twice.size() + twoRuns.size();
    }

    private List<String> runsOfOneDueTime() {
        return rows.list(
                "SELECT CONCAT(r.cause_name, ' due at ', t.value) FROM run r JOIN run_tag t ON t.run_id = r.id"
                        + " AND t.name = 'pitwall_due' WHERE r.cause = 'SCHEDULE' AND r.root_run IS NULL"
                        + " GROUP BY r.cause_name, t.value HAVING COUNT(*) > 1",
                row -> row.getString(1));
    }

    private int lostRuns(Client client) {
        var keys = rows.list(
                "SELECT run_key FROM run WHERE run_key IS NOT NULL AND job = ?",
                row -> row.getString(1),
                FaultWorkspace.JOB);
        var promised = new ArrayList<>(client.answered());
        var asked = rows.list(
                        "SELECT cursor_text FROM automation WHERE name = ?",
                        row -> row.getString(1),
                        FaultWorkspace.SENSOR)
                .get(0);
        IntStream.rangeClosed(1, asked == null ? 0 : Integer.parseInt(asked))
                .forEach(number -> promised.add("order-" + number));
        promised.removeAll(keys);
        promised.forEach(key -> wrong.add("lost run: no run for the key " + key));
        var withoutRun = rows.list(
                "SELECT t.tick_id FROM tick_run t LEFT JOIN run r ON r.id = t.run_id WHERE r.id IS NULL",
                row -> row.getLong(1));
        withoutRun.forEach(tick -> wrong.add("lost run: tick " + tick + " names a run that is not there"));
        var unended = rows.list(
                "SELECT CONCAT(id, ' ', status, ' ', COALESCE(reason, ''), ' ', COALESCE(root_cause, '')) FROM run"
                        + " WHERE job = ? AND status NOT IN ('SUCCESS', 'CANCELED')",
                row -> row.getString(1),
                FaultWorkspace.JOB);
        unended.forEach(run -> wrong.add("run that never reached its end: " + run));
        return promised.size() + withoutRun.size() + unended.size();
    }

    private int doubledRuns() {
        var keys = rows.list(
                "SELECT run_key FROM run WHERE run_key IS NOT NULL AND root_run IS NULL GROUP BY job, run_key"
                        + " HAVING COUNT(*) > 1",
                row -> row.getString(1));
        keys.forEach(key -> wrong.add("doubled run: two for the key " + key));
        return keys.size() + runsOfOneDueTime().size();
    }

    /** A run that reached its end has each number once; one that was canceled has those up to a number, each once. */
    private int wrongRows() {
        Map<Long, List<Integer>> written = new HashMap<>();
        rows.list("SELECT run_id, number FROM " + NumberWriter.TABLE + " ORDER BY run_id, number", row -> {
            written.computeIfAbsent(row.getLong(1), run -> new ArrayList<>()).add(row.getInt(2));
            return null;
        });
        record Counted(long run, String status, int numbers) {}
        var runs = rows.list(
                "SELECT id, status, JSON_VALUE(config, '$.numbers') FROM run WHERE job = ?",
                row -> new Counted(row.getLong(1), row.getString(2), row.getInt(3)),
                FaultWorkspace.JOB);
        var total = 0;
        for (var run : runs) {
            var numbers = written.getOrDefault(run.run(), List.of());
            var distinct = numbers.stream().collect(Collectors.toSet());
            var doubled = numbers.size() - distinct.size();
            var last = run.status().equals("SUCCESS")
                    ? run.numbers()
                    : numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
            var missing = (int) IntStream.rangeClosed(1, last)
                    .filter(number -> !distinct.contains(number))
                    .count();
            var tooMany = (int)
                    distinct.stream().filter(number -> number > run.numbers()).count();
            if (doubled + missing + tooMany > 0) {
                wrong.add("rows of run " + run.run() + " (" + run.status() + ", " + run.numbers() + " numbers): "
                        + missing + " missing, " + doubled + " doubled, " + tooMany + " too many");
            }
            total += doubled + missing + tooMany;
        }
        return total;
    }
}
