package dev.pitwall.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the listeners of a step have seen so far, for the one that tells its end: WildFly makes an object for each interface that a
 * listener has, and both servers make others for the threads of partitions.
 */
@ApplicationScoped
class StepMemory {

    /** The name under which a step keeps what no partition of it has seen. */
    private static final String ITSELF = "";

    private final Map<Key, Map<String, Seen>> steps = new ConcurrentHashMap<>();

    private record Key(long executionId, String step) {}

    /**
     * What one partition has seen, or the step itself.
     *
     * @param failure the error of the chunk that it is at
     * @param retries how often something was tried again
     */
    private record Seen(Instant began, StepCounts counts, long retries, Optional<Throwable> failure) {

        PartitionState of(String partition) {
            return new PartitionState(partition, began, counts.withRetried(retries), failure);
        }
    }

    /** What the listeners of a whole step saw. */
    record Summary(long retries, Optional<Throwable> failure, List<PartitionState> partitions) {}

    void forget(long executionId, String step) {
        steps.remove(new Key(executionId, step));
    }

    /** A partition works, or the step itself where none is named. */
    PartitionState counted(long executionId, String step, Optional<String> partition, StepCounts counts, Instant now) {
        return change(
                executionId,
                step,
                partition,
                now,
                seen -> new Seen(seen.began(), counts, seen.retries(), seen.failure()));
    }

    void retried(long executionId, String step, Optional<String> partition, Instant now) {
        change(
                executionId,
                step,
                partition,
                now,
                seen -> new Seen(seen.began(), seen.counts(), seen.retries() + 1, seen.failure()));
    }

    /** An error, or with an empty one the beginning of another chunk, which forgets the error that was got over. */
    void failed(long executionId, String step, Optional<String> partition, Optional<Throwable> failure, Instant now) {
        change(
                executionId,
                step,
                partition,
                now,
                seen -> new Seen(seen.began(), seen.counts(), seen.retries(), failure));
    }

    long retries(long executionId, String step) {
        return steps.getOrDefault(new Key(executionId, step), Map.of()).values().stream()
                .mapToLong(Seen::retries)
                .sum();
    }

    /** Gives what was seen, and forgets it. */
    Summary take(long executionId, String step) {
        var retries = retries(executionId, step);
        var seen = Optional.ofNullable(steps.remove(new Key(executionId, step))).orElse(Map.of());
        return new Summary(
                retries,
                seen.values().stream().flatMap(one -> one.failure().stream()).findFirst(),
                seen.entrySet().stream()
                        .filter(one -> !one.getKey().equals(ITSELF))
                        .map(one -> one.getValue().of(one.getKey()))
                        .sorted(java.util.Comparator.comparing(PartitionState::partition))
                        .toList());
    }

    private PartitionState change(
            long executionId,
            String step,
            Optional<String> partition,
            Instant now,
            java.util.function.UnaryOperator<Seen> change) {
        var name = partition.orElse(ITSELF);
        return steps.computeIfAbsent(new Key(executionId, step), first -> new ConcurrentHashMap<>())
                .compute(
                        name,
                        (same, seen) ->
                                change.apply(seen == null ? new Seen(now, StepCounts.NONE, 0, Optional.empty()) : seen))
                .of(name);
    }
}
