package dev.pitwall.orchestration.run;

import dev.pitwall.batch.StepCounts;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** What is recorded of a step execution and of each of its partitions alike. */
@MappedSuperclass
public abstract class ExecutedWork {

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded
    private ItemCounts counts = new ItemCounts();

    private String failure;

    /** For JPA. */
    protected ExecutedWork() {}

    ExecutedWork(Instant at) {
        status = StepStatus.RUNNING;
        startedAt = at;
    }

    void count(StepCounts seen) {
        counts.are(seen);
    }

    void end(StepStatus last, Instant at, Optional<String> why) {
        status = last;
        endedAt = at;
        failure = why.map(RootCause::abbreviate).orElse(null);
    }

    public StepStatus status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When its step ended: nobody is told when a partition itself ends. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public ItemCounts counts() {
        return counts;
    }

    /** One line on why it failed. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
