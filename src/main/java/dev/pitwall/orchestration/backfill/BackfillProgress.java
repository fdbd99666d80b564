package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.backfill.PlannedPartition.Standing;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/**
 * Moves a backfill on by one small transaction: runs and the plan's rows that name them are written together under the lock of the
 * backfill's row. A node that is killed leaves what it has written, and any node goes on from there.
 */
@ApplicationScoped
public class BackfillProgress {

    /** The tag by which the runs of a backfill are found. */
    public static final String TAG = "backfill";

    private final EntityManager entities;
    private final BackfillHistory history;
    private final Definitions definitions;
    private final RunConfigs configs;
    private final PartitionLaunch launch;
    private final Clock clock;

    @Inject
    BackfillProgress(
            EntityManager entities,
            BackfillHistory history,
            Definitions definitions,
            RunConfigs configs,
            PartitionLaunch launch,
            DatabaseClock clock) {
        this(entities, history, definitions, configs, launch, (Clock) clock);
    }

    BackfillProgress(
            EntityManager entities,
            BackfillHistory history,
            Definitions definitions,
            RunConfigs configs,
            PartitionLaunch launch,
            Clock clock) {
        this.entities = entities;
        this.history = history;
        this.definitions = definitions;
        this.configs = configs;
        this.launch = launch;
        this.clock = clock;
    }

    BackfillProgress() {
        this(null, null, null, null, null, (Clock) null);
    }

    /** Those that are not over. */
    @Transactional
    public List<Long> active() {
        return entities.createQuery("SELECT b.id FROM Backfill b WHERE b.status IN :active ORDER BY b.id", Long.class)
                .setParameter("active", BackfillStatus.ACTIVE)
                .getResultList();
    }

    /** Queues as many runs as may be under way at once, or ends the backfill when nothing is left. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void moveOn(long id) {
        var backfill = entities.find(Backfill.class, id, LockModeType.PESSIMISTIC_WRITE);
        var counts = history.progress(id);
        switch (backfill.status()) {
            case IN_PROGRESS -> {
                var free = backfill.atOnce() - counts.get(Standing.IN_PROGRESS);
                if (counts.get(Standing.WAITING) > 0) {
                    handOut(backfill, waiting(id, free));
                } else if (counts.get(Standing.IN_PROGRESS) == 0) {
                    backfill.complete(counts.get(Standing.FAILED) + counts.get(Standing.CANCELED), clock.instant());
                }
            }
            case CANCELING -> {
                if (counts.get(Standing.IN_PROGRESS) == 0) {
                    backfill.canceled(clock.instant());
                }
            }
            case CANCELED, COMPLETED_SUCCESS, COMPLETED_FAILED -> {
                // Another node was faster.
            }
        }
    }

    /** The runs of a backfill that was canceled, as far as they were not asked to stop yet. */
    @Transactional
    public List<Long> runsToStop(long id) {
        return entities.createQuery(
                        "SELECT r.id FROM BackfillPartition p, Run r, Backfill b WHERE r.id = p.runId AND b.id = p.backfillId"
                                + " AND b.id = :id AND b.status = :canceling AND r.status IN :cancelable",
                        Long.class)
                .setParameter("id", id)
                .setParameter("canceling", BackfillStatus.CANCELING)
                .setParameter(
                        "cancelable",
                        java.util.Arrays.stream(RunStatus.values())
                                .filter(RunStatus::cancelable)
                                .toList())
                .getResultList();
    }

    private List<BackfillPartition> waiting(long id, long free) {
        return free <= 0
                ? List.of()
                : entities.createQuery(
                                "SELECT p FROM BackfillPartition p WHERE p.backfillId = :id AND p.runId IS NULL"
                                        + " ORDER BY p.position",
                                BackfillPartition.class)
                        .setParameter("id", id)
                        .setMaxResults((int) free)
                        .getResultList();
    }

    private void handOut(Backfill backfill, List<BackfillPartition> partitions) {
        RunRequest template;
        try {
            template = definitions
                    .job(backfill.job())
                    .map(job -> request(job.definition(), backfill.config()))
                    .orElseThrow(
                            () -> new IllegalStateException("no workspace defines " + backfill.job() + " any more"));
        } catch (InvalidRunConfig | IllegalStateException newVersion) {
            // The application has changed since the backfill began: to try again each second would not help.
            backfill.giveUp(newVersion.getMessage(), clock.instant());
            return;
        }
        var cause = new Cause(CauseKind.BACKFILL, backfill.asset(), OptionalLong.of(backfill.id()));
        for (var partition : partitions) {
            var request = template.forPartition(new PartitionKey(partition.partitionKey()))
                    .tagged(TAG, Long.toString(backfill.id()));
            partition.madeBy(launch.launch(request, cause, partition.earlierRun()));
        }
    }

    private <C extends RunConfig> RunRequest request(JobDefinition<C> job, String config) {
        return RunRequest.of(job, configs.read(job, config));
    }
}
