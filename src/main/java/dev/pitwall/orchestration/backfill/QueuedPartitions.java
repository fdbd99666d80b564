package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Puts the runs of partitions into the queue of all runs. */
@ApplicationScoped
class QueuedPartitions implements PartitionLaunch {

    private final RunRequests requests;
    private final RunHistory history;

    @Inject
    QueuedPartitions(RunRequests requests, RunHistory history) {
        this.requests = requests;
        this.history = history;
    }

    QueuedPartitions() {
        this(null, null);
    }

    @Override
    public long launch(RunRequest request, Cause cause, OptionalLong earlier) {
        var before = earlier.stream().boxed().findFirst().flatMap(history::find);
        return before.map(run -> requests.submitAgain(request, cause, run))
                .orElseGet(() -> requests.submit(request, cause))
                .runId();
    }
}
