package dev.pitwall.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The runs that a killed node held, and what became of them. */
final class Orphans {

    private static final String SETTLED = "SELECT MIN(at) FROM run_event WHERE run_id = ? AND at > ? AND type IN"
            + " ('RUN_FAILURE', 'RUN_ENQUEUED', 'RUN_CANCELED', 'RUN_SUCCESS')";

    private final Rows rows;
    private final List<Orphan> all = new ArrayList<>();

    private record Orphan(long run, Instant killed) {}

    /** Of a node: from its start to its last heartbeat. */
    private record Life(Instant from, Instant to) {}

    Orphans(Rows rows) {
        this.rows = rows;
    }

    /** Notes what a node held; to be called when it is dead and before it is started again. */
    int note(String node, Instant killed) {
        var held = rows.list(
                "SELECT r.id FROM run r WHERE r.status IN ('STARTING', 'STARTED', 'CANCELING') AND r.node IN"
                        + " (SELECT n.id FROM node n WHERE n.name = ?)",
                row -> row.getLong(1),
                node);
        var known = new TreeSet<Long>();
        all.stream().filter(orphan -> settled(orphan) == null).forEach(orphan -> known.add(orphan.run()));
        held.stream().filter(run -> !known.contains(run)).forEach(run -> all.add(new Orphan(run, killed)));
        return held.size();
    }

    int size() {
        return all.size();
    }

    int settled() {
        return (int) all.stream().filter(orphan -> settled(orphan) != null).count();
    }

    /** The longest time from a kill to its settlement; a node that could settle may have been down for a part of it. */
    Duration longest() {
        return all.stream()
                .filter(orphan -> settled(orphan) != null)
                .map(orphan -> Duration.between(orphan.killed(), settled(orphan)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** As {@link #longest}, without the time in which no node was up; known to within the three seconds of a heartbeat. */
    Duration longestWithANodeUp() {
        return all.stream()
                .filter(orphan -> settled(orphan) != null)
                .map(orphan -> someNodeUp(orphan.killed(), settled(orphan)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration someNodeUp(Instant from, Instant to) {
        var up = Duration.ZERO;
        var counted = from;
        for (var life : lives()) {
            var begin = life.from().isAfter(counted) ? life.from() : counted;
            var end = life.to().isBefore(to) ? life.to() : to;
            if (end.isAfter(begin)) {
                up = up.plus(Duration.between(begin, end));
                counted = end;
            }
        }
        return up;
    }

    private List<Life> lives() {
        return rows.list(
                "SELECT started_at, heartbeat_at FROM node ORDER BY started_at",
                row -> new Life(Rows.instant(row, 1), Rows.instant(row, 2)));
    }

    Set<Long> unsettled() {
        var runs = new TreeSet<Long>();
        all.stream().filter(orphan -> settled(orphan) == null).forEach(orphan -> runs.add(orphan.run()));
        return runs;
    }

    private Instant settled(Orphan orphan) {
        return rows.list(
                        SETTLED,
                        row -> Rows.instant(row, 1),
                        orphan.run(),
                        orphan.killed().toString().replace("Z", ""))
                .get(0);
    }
}
