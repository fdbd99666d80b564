package dev.pitwall.orchestration.definition;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A job as its author declares it. Its graph is the JSR-352 XML of the same name, and is never said twice.
 *
 * @param name the file name and id of the XML, unique across workspaces
 * @param description one or two sentences: what it makes and what for
 * @param defaultConfig the config of a launch that sets nothing; its class is the job's config type
 * @param tags what every run of it carries; limits of the queue may name them
 * @param pools how many slots of which pools a run of it holds while it is under way
 * @param retries what happens by itself when a run of it fails
 * @param stepTimeLimits how long a step may take, by the step's id; at the limit it is stopped and the run is a FAILURE
 * @param <C> the config's type, a record
 */
public record JobDefinition<C extends RunConfig>(
        String name,
        String description,
        C defaultConfig,
        Map<String, String> tags,
        Map<String, Integer> pools,
        RetryPolicy retries,
        Map<String, Duration> stepTimeLimits) {

    public JobDefinition {
        Names.check("job name", name);
        Objects.requireNonNull(description, "description of job " + name);
        Objects.requireNonNull(defaultConfig, "default config of job " + name);
        if (!defaultConfig.getClass().isRecord()) {
            throw new IllegalArgumentException("the config of job " + name + " is a "
                    + defaultConfig.getClass().getName() + "; allowed is a record");
        }
        tags = Map.copyOf(tags);
        pools = Map.copyOf(pools);
        pools.forEach((pool, slots) -> {
            PoolDefinition.checkName(pool);
            if (slots < 1) {
                throw new IllegalArgumentException(
                        "job " + name + " uses " + slots + " slots of pool " + pool + "; allowed are 1 and more");
            }
        });
        Objects.requireNonNull(retries, "retry policy of job " + name);
        stepTimeLimits = Map.copyOf(stepTimeLimits);
        stepTimeLimits.forEach((step, limit) -> {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("the time limit of step " + step + " of job " + name + " is " + limit
                        + "; allowed is more than zero");
            }
        });
    }

    /** A job with a config. */
    public static <C extends RunConfig> JobDefinition<C> of(String name, String description, C defaultConfig) {
        return new JobDefinition<>(name, description, defaultConfig, Map.of(), Map.of(), RetryPolicy.NEVER, Map.of());
    }

    /** A job with nothing to set. */
    public static JobDefinition<RunConfig.None> of(String name, String description) {
        return of(name, description, new RunConfig.None());
    }

    /** The same job, its runs also tagged {@code tag=value}. */
    public JobDefinition<C> tagged(String tag, String value) {
        return new JobDefinition<>(
                name, description, defaultConfig, with(tags, tag, value), pools, retries, stepTimeLimits);
    }

    /** The same job, each run of it holding a slot of the pool; see {@link PoolDefinition}. */
    public JobDefinition<C> usingPool(String pool) {
        return usingPool(pool, 1);
    }

    /** The same job, each run of it holding so many slots of the pool; a run that asks for more than there are takes all. */
    public JobDefinition<C> usingPool(String pool, int slots) {
        return new JobDefinition<>(
                name, description, defaultConfig, tags, with(pools, pool, slots), retries, stepTimeLimits);
    }

    /** The same job, tried again by this policy when a run of it fails; tags of a run may override it. */
    public JobDefinition<C> retrying(RetryPolicy policy) {
        return new JobDefinition<>(name, description, defaultConfig, tags, pools, policy, stepTimeLimits);
    }

    /** The same job, its step of this id stopped after so long; the run then is a FAILURE with that reason. */
    public JobDefinition<C> stepTimeLimit(String step, Duration limit) {
        return new JobDefinition<>(
                name, description, defaultConfig, tags, pools, retries, with(stepTimeLimits, step, limit));
    }

    /** The record class of this job's config. */
    @SuppressWarnings("unchecked")
    public Class<C> configType() {
        return (Class<C>) defaultConfig.getClass();
    }

    private static <V> Map<String, V> with(Map<String, V> some, String key, V value) {
        var more = new HashMap<>(some);
        more.put(key, value);
        return more;
    }
}
