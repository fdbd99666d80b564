package dev.pitwall.orchestration.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a job usually takes: the median of its last twenty good runs here. What an import brought ran elsewhere. */
@ApplicationScoped
public class UsualDuration {

    private static final int SAMPLE = 20;

    private final EntityManager entities;

    @Inject
    UsualDuration(EntityManager entities) {
        this.entities = entities;
    }

    UsualDuration() {
        this(null);
    }

    /** Empty while the job has no good run. */
    @Transactional
    public Optional<Duration> of(String job) {
        var durations = entities.createQuery(
                        "SELECT r.startedAt, r.endedAt FROM Run r WHERE r.job = :job AND r.status = :success"
                                + " AND r.cause <> :elsewhere AND r.startedAt IS NOT NULL ORDER BY r.id DESC",
                        Object[].class)
                .setParameter("job", job)
                .setParameter("success", RunStatus.SUCCESS)
                .setParameter("elsewhere", CauseKind.IMPORT)
                .setMaxResults(SAMPLE)
                // Asked between runs that a page has read: to look for changes in all of them each time takes longer
                // than the rest.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(run -> Duration.between((Instant) run[0], (Instant) run[1]))
                .sorted()
                .toList();
        return durations.isEmpty() ? Optional.empty() : Optional.of(durations.get(durations.size() / 2));
    }
}
