package dev.pitwall.orchestration.definition;

import java.util.Map;
import java.util.Objects;

/**
 * A job as its author declares it. Its graph is the JSR-352 XML of the same name, and is never said twice.
 *
 * @param name the file name and id of the XML, unique across workspaces
 * @param description one or two sentences: what it makes and what for
 * @param defaultConfig the config of a launch that sets nothing; its class is the job's config type
 * @param tags what every run of it carries; limits of the queue may name them
 * @param <C> the config's type, a record
 */
public record JobDefinition<C extends RunConfig>(
        String name, String description, C defaultConfig, Map<String, String> tags) {

    public JobDefinition {
        Names.check("job name", name);
        Objects.requireNonNull(description, "description of job " + name);
        Objects.requireNonNull(defaultConfig, "default config of job " + name);
        if (!defaultConfig.getClass().isRecord()) {
            throw new IllegalArgumentException("the config of job " + name + " is a "
                    + defaultConfig.getClass().getName() + "; allowed is a record");
        }
        tags = Map.copyOf(tags);
    }

    /** A job with a config. */
    public static <C extends RunConfig> JobDefinition<C> of(String name, String description, C defaultConfig) {
        return new JobDefinition<>(name, description, defaultConfig, Map.of());
    }

    /** A job with nothing to set. */
    public static JobDefinition<RunConfig.None> of(String name, String description) {
        return of(name, description, new RunConfig.None());
    }

    /** The same job, its runs also tagged {@code tag=value}. */
    public JobDefinition<C> tagged(String tag, String value) {
        var more = new java.util.HashMap<>(tags);
        more.put(tag, value);
        return new JobDefinition<>(name, description, defaultConfig, more);
    }

    /** The record class of this job's config. */
    @SuppressWarnings("unchecked")
    public Class<C> configType() {
        return (Class<C>) defaultConfig.getClass();
    }
}
