package dev.pitwall.orchestration.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A wish for one run, made by a schedule, a sensor, a person or a backfill.
 *
 * @param job the job's name
 * @param config checked before the run is queued
 * @param runKey what makes the request happen once: a second request of the same job with the same key makes no run
 * @param partition the part of the asset that the run makes
 * @param tags added to those of the job
 * @param priority of the run in the queue: higher goes first, 0 is usual
 */
public record RunRequest(
        String job,
        RunConfig config,
        Optional<String> runKey,
        Optional<PartitionKey> partition,
        Map<String, String> tags,
        int priority) {

    private static final int LONGEST_RUN_KEY = 200;

    public RunRequest {
        Names.check("job", job);
        Objects.requireNonNull(config, "config of a run request for " + job);
        runKey.ifPresent(key -> {
            if (key.isBlank() || key.length() > LONGEST_RUN_KEY) {
                throw new IllegalArgumentException("run key of a request for " + job + " is '" + key
                        + "'; allowed are 1 to " + LONGEST_RUN_KEY + " characters");
            }
        });
        Objects.requireNonNull(partition, "partition");
        tags = Map.copyOf(tags);
    }

    /** A request for a run with the job's default config. */
    public static RunRequest of(JobDefinition<?> job) {
        return new RunRequest(job.name(), job.defaultConfig(), Optional.empty(), Optional.empty(), Map.of(), 0);
    }

    /** A request for a run with this config. */
    public static <C extends RunConfig> RunRequest of(JobDefinition<C> job, C config) {
        return new RunRequest(job.name(), config, Optional.empty(), Optional.empty(), Map.of(), 0);
    }

    public RunRequest withRunKey(String key) {
        return new RunRequest(job, config, Optional.of(key), partition, tags, priority);
    }

    public RunRequest forPartition(PartitionKey key) {
        return new RunRequest(job, config, runKey, Optional.of(key), tags, priority);
    }

    public RunRequest tagged(String tag, String value) {
        var more = new HashMap<>(tags);
        more.put(tag, value);
        return new RunRequest(job, config, runKey, partition, more, priority);
    }

    /** The same request, its run going before those of a lower priority. */
    public RunRequest withPriority(int higherGoesFirst) {
        return new RunRequest(job, config, runKey, partition, tags, higherGoesFirst);
    }

    /** The same request for the partition and with the tags of an earlier run. */
    public RunRequest like(Optional<PartitionKey> partitionOfRun, Map<String, String> tagsOfRun) {
        var more = new HashMap<>(tagsOfRun);
        more.putAll(tags);
        return new RunRequest(job, config, runKey, partitionOfRun, more, priority);
    }
}
