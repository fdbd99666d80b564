package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How late ticks begin: the time between when they are due and when a node takes them. */
@ApplicationScoped
public class TickLag {

    /** What is older says nothing of now, after a night without a server say. */
    static final Duration RECENT = Duration.ofHours(1);

    private static final int MOST = 200;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    TickLag(EntityManager entities, DatabaseClock clock) {
        this(entities, (Clock) clock);
    }

    TickLag(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    TickLag() {
        this(null, (Clock) null);
    }

    /**
     * The lag of recent ticks.
     *
     * @param ticks how many it is of
     */
    public record Recent(int ticks, Duration median, Duration worst) {}

    /** Of the newest ticks of the last hour; empty where there are none. */
    @Transactional
    public Optional<Recent> recent() {
        var lags = entities.createQuery("SELECT t.dueAt, t.startedAt FROM Tick t ORDER BY t.id DESC", Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(row -> ((Instant) row[1]).isAfter(clock.instant().minus(RECENT)))
                .map(row -> Duration.between((Instant) row[0], (Instant) row[1]))
                .sorted()
                .toList();
        return lags.isEmpty() ? Optional.empty() : Optional.of(of(lags));
    }

    private static Recent of(List<Duration> sorted) {
        return new Recent(sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
