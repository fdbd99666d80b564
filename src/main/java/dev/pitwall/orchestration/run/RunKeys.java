package dev.pitwall.orchestration.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The run keys that have made their run. Who clears one writes the audit trail. */
@ApplicationScoped
public class RunKeys {

    private final EntityManager entities;

    @Inject
    RunKeys(EntityManager entities) {
        this.entities = entities;
    }

    RunKeys() {
        this(null);
    }

    /**
     * A run key that has made its run.
     *
     * @param takenAt when
     */
    public record KeyUse(String job, String key, long runId, Instant takenAt) {}

    /** At most {@code limit} keys of the job whose run's number is below {@code before}, newest first. */
    @Transactional
    public List<KeyUse> newest(String job, long before, int limit) {
        return entities.createQuery(
                        "SELECT k FROM UsedRunKey k WHERE k.job = :job AND k.runId < :before ORDER BY k.runId DESC",
                        UsedRunKey.class)
                .setParameter("job", job)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(UsedRunKey::use)
                .toList();
    }

    /** The latest keys whose runs a schedule or sensor asked for, newest first. */
    @Transactional
    public List<KeyUse> askedForBy(CauseKind kind, String name, int limit) {
        return entities.createQuery(
                        "SELECT k FROM UsedRunKey k JOIN Run r ON r.id = k.runId WHERE r.cause = :kind"
                                + " AND r.causeName = :name ORDER BY k.runId DESC",
                        UsedRunKey.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .setMaxResults(limit)
                .getResultStream()
                .map(UsedRunKey::use)
                .toList();
    }

    @Transactional
    public Optional<KeyUse> find(String job, String key) {
        return Optional.ofNullable(entities.find(UsedRunKey.class, new UsedRunKey.Key(job, key)))
                .map(UsedRunKey::use);
    }

    /**
     * Forgets that the key has made its run, so that the next request with it makes another. The run keeps its key, for those
     * who read it.
     *
     * @return what it was
     * @throws UnknownRunKey when the key has made no run, or was cleared
     * @throws RunKeyInUse while its run is not over: clearing it then would let the work be done twice at a time
     */
    @Transactional
    public KeyUse clear(String job, String key) {
        var used = entities.find(UsedRunKey.class, new UsedRunKey.Key(job, key), LockModeType.PESSIMISTIC_WRITE);
        if (used == null) {
            throw new UnknownRunKey(job, key);
        }
        Optional.ofNullable(entities.find(Run.class, used.runId()))
                .filter(run -> !run.status().finished())
                .ifPresent(run -> {
                    throw new RunKeyInUse(key, run);
                });
        entities.remove(used);
        return used.use();
    }
}
