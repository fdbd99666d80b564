package dev.pitwall.web.run;

import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.UsualDuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Makes lines of runs, asking once for each job what is usual. */
@ApplicationScoped
public class RunRows {

    private final UsualDuration usual;
    private final DatabaseClock clock;

    @Inject
    public RunRows(UsualDuration usual, DatabaseClock clock) {
        this.usual = usual;
        this.clock = clock;
    }

    /** For the client proxy only. */
    RunRows() {
        this(null, null);
    }

    @Transactional
    public List<RunRow> of(List<Run> runs) {
        var known = new HashMap<String, Optional<Duration>>();
        var now = clock.instant();
        return runs.stream()
                .map(run -> RunRow.of(run, known.computeIfAbsent(run.job(), usual::of), now))
                .toList();
    }
}
