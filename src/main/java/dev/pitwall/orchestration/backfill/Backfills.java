package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What a person may do with backfills: ask for one, cancel it, have made again what was not made. */
@ApplicationScoped
public class Backfills {

    private final EntityManager entities;
    private final Definitions definitions;
    private final BackfillPlan plan;
    private final RunConfigs configs;
    private final Clock clock;

    @Inject
    Backfills(
            EntityManager entities,
            Definitions definitions,
            BackfillPlan plan,
            RunConfigs configs,
            DatabaseClock clock) {
        this(entities, definitions, plan, configs, (Clock) clock);
    }

    Backfills(EntityManager entities, Definitions definitions, BackfillPlan plan, RunConfigs configs, Clock clock) {
        this.entities = entities;
        this.definitions = definitions;
        this.plan = plan;
        this.configs = configs;
        this.clock = clock;
    }

    Backfills() {
        this(null, null, null, null, (Clock) null);
    }

    /**
     * Writes the plan; the runs follow within seconds.
     *
     * @throws InvalidBackfill when the wish cannot be followed, or comes to no partition
     * @throws dev.pitwall.orchestration.run.InvalidRunConfig with a problem for each setting that is not allowed
     */
    @Transactional
    public Backfill start(BackfillRequest request, String who) {
        var keys = plan.of(request);
        if (keys.isEmpty()) {
            throw new InvalidBackfill(
                    "choice", "choice is " + request.choice() + "; no partition of the range is to be made");
        }
        var job = plan.job(request);
        var defined = definitions.job(job).orElseThrow();
        var backfill = new Backfill(
                defined.workspace(),
                job,
                checked(defined.definition(), request.config()),
                request,
                keys,
                who,
                clock.instant());
        entities.persist(backfill);
        for (var position = 0; position < keys.size(); position++) {
            entities.persist(
                    new BackfillPartition(backfill.id(), keys.get(position).value(), position));
        }
        return backfill;
    }

    /**
     * Queues no more of its runs, and asks those that wait or are under way to stop.
     *
     * @throws IllegalBackfillMove when it is over or canceling already
     */
    @Transactional
    public Backfill cancel(long id, String who) {
        var backfill = locked(id);
        backfill.cancel(who);
        return backfill;
    }

    /**
     * Has those partitions made again whose run failed or was canceled, and those that were left when it was canceled.
     *
     * @throws IllegalBackfillMove when it is not over, or everything is made
     */
    @Transactional
    public Backfill repeat(long id, String who) {
        var backfill = locked(id);
        var again = entities.createQuery(
                        "SELECT p FROM BackfillPartition p, Run r WHERE r.id = p.runId AND p.backfillId = :backfill"
                                + " AND r.status IN (:failure, :canceled)",
                        BackfillPartition.class)
                .setParameter("backfill", id)
                .setParameter("failure", RunStatus.FAILURE)
                .setParameter("canceled", RunStatus.CANCELED)
                .getResultList();
        again.forEach(BackfillPartition::again);
        backfill.repeat(who, again.size());
        return backfill;
    }

    private <C extends RunConfig> String checked(JobDefinition<C> job, JsonObject config) {
        return configs.write(configs.read(job, config));
    }

    private Backfill locked(long id) {
        var backfill = entities.find(Backfill.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (backfill == null) {
            throw new UnknownBackfill(id);
        }
        return backfill;
    }
}
