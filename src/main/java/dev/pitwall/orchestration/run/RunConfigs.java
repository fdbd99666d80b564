package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Run configs between records and JSON, checked field by field. */
@ApplicationScoped
public class RunConfigs {

    private final Validator validator;

    @Inject
    RunConfigs(Validator validator) {
        this.validator = validator;
    }

    RunConfigs() {
        this(null);
    }

    /** The config as stored: one key for each component, in the order of the record. */
    public String write(RunConfig config) {
        var json = Json.createObjectBuilder();
        for (var component : config.getClass().getRecordComponents()) {
            json.add(component.getName(), ConfigValue.write(value(component, config)));
        }
        return json.build().toString();
    }

    /**
     * Reads a config that was stored by {@link #write}, or sent by a form or the API. A key that is missing or null
     * has the job's default.
     *
     * @throws InvalidRunConfig with a problem for each field that does not fit
     */
    public <C extends RunConfig> C read(JobDefinition<C> job, String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return read(job, reader.readObject());
        } catch (jakarta.json.JsonException notAnObject) {
            throw new InvalidRunConfig(
                    job.name(), List.of(new ConfigProblem("config", json, "allowed is a JSON object")));
        }
    }

    /** As {@link #read(JobDefinition, String)}, from JSON that is parsed already. */
    public <C extends RunConfig> C read(JobDefinition<C> job, JsonObject json) {
        var components = job.configType().getRecordComponents();
        var problems = new ArrayList<ConfigProblem>();
        unknownKeys(components, json, problems);
        var values = Arrays.stream(components)
                .map(component -> value(component, job, json, problems))
                .toArray();
        if (!problems.isEmpty()) {
            problems.addAll(furtherProblems(job, components, values, problems));
            throw new InvalidRunConfig(job.name(), problems);
        }
        var config = make(job, components, values);
        check(job, config);
        return config;
    }

    /** What is wrong with the fields that could be read; those that could not have their defaults among the values. */
    private <C extends RunConfig> List<ConfigProblem> furtherProblems(
            JobDefinition<C> job, RecordComponent[] components, Object[] values, List<ConfigProblem> known) {
        var named = known.stream().map(ConfigProblem::field).toList();
        try {
            return problems(make(job, components, values)).stream()
                    .filter(further -> !named.contains(further.field()))
                    .toList();
        } catch (InvalidRunConfig refusedAsAWhole) {
            return List.of();
        }
    }

    /** @throws InvalidRunConfig when a constraint of the record is violated */
    public void check(JobDefinition<?> job, RunConfig config) {
        if (config.getClass() != job.configType()) {
            throw new IllegalArgumentException("the config for " + job.name() + " is a "
                    + config.getClass().getName() + "; allowed is "
                    + job.configType().getName());
        }
        var problems = problems(config);
        if (!problems.isEmpty()) {
            throw new InvalidRunConfig(job.name(), problems);
        }
    }

    private List<ConfigProblem> problems(RunConfig config) {
        return validator.validate(config).stream().map(RunConfigs::problem).toList();
    }

    private static ConfigProblem problem(ConstraintViolation<?> violation) {
        return new ConfigProblem(
                violation.getPropertyPath().toString(),
                Objects.toString(violation.getInvalidValue()),
                violation.getMessage());
    }

    private static void unknownKeys(RecordComponent[] components, JsonObject json, List<ConfigProblem> problems) {
        var known = Arrays.stream(components).map(RecordComponent::getName).toList();
        json.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key ->
                        new ConfigProblem(key, asSent(json.get(key)), "there is no such setting; known are " + known))
                .forEach(problems::add);
    }

    /** A text as it is, without the marks of JSON. */
    private static String asSent(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static Object value(
            RecordComponent component, JobDefinition<?> job, JsonObject json, List<ConfigProblem> problems) {
        var sent = json.get(component.getName());
        if (sent == null || sent == JsonValue.NULL) {
            return value(component, job.defaultConfig());
        }
        try {
            return ConfigValue.read(component.getGenericType(), sent);
        } catch (ConfigValue.Misfit misfit) {
            problems.add(new ConfigProblem(component.getName(), asSent(sent), misfit.getMessage()));
            return value(component, job.defaultConfig());
        }
    }

    private static Object value(RecordComponent component, RunConfig config) {
        try {
            var accessor = component.getAccessor();
            // The record may be package-private to its workspace.
            accessor.setAccessible(true);
            return accessor.invoke(config);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("cannot read " + component + " of " + config, unreadable);
        }
    }

    private static <C extends RunConfig> C make(JobDefinition<C> job, RecordComponent[] components, Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = job.configType().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new InvalidRunConfig(
                    job.name(),
                    List.of(new ConfigProblem(
                            "config", Arrays.toString(values), RootCause.of(refused.getTargetException()))));
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException("cannot make a " + job.configType(), notARecord);
        }
    }
}
