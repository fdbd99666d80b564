package dev.pitwall.rest;

import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.run.ConfigField;
import java.util.List;
import java.util.Optional;

/**
 * A job that a workspace defines. Steps and config are there only where one job is asked for.
 *
 * @param steps ids of its steps, in the order of its XML
 * @param config the fields of its run config
 */
record JobBody(
        String job,
        String workspace,
        String description,
        Optional<List<String>> steps,
        Optional<List<ConfigFieldBody>> config)
        implements Body {

    /**
     * A field of a run config.
     *
     * @param initial the value where none is given, as text
     * @param least the smallest number allowed
     * @param most the largest
     */
    record ConfigFieldBody(
            String name,
            String label,
            String help,
            String unit,
            ConfigField.Kind kind,
            String initial,
            boolean required,
            List<String> choices,
            Optional<Long> least,
            Optional<Long> most) {

        static ConfigFieldBody of(ConfigField field) {
            return new ConfigFieldBody(
                    field.name(),
                    field.label(),
                    field.help(),
                    field.unit(),
                    field.kind(),
                    field.initial(),
                    field.required(),
                    field.choices(),
                    field.least().stream().boxed().findFirst(),
                    field.most().stream().boxed().findFirst());
        }
    }

    static JobBody of(Defined<JobDefinition<?>> job) {
        return of(job, Optional.empty(), Optional.empty());
    }

    static JobBody of(Defined<JobDefinition<?>> job, List<String> steps, List<ConfigField> config) {
        return of(
                job,
                Optional.of(steps),
                Optional.of(config.stream().map(ConfigFieldBody::of).toList()));
    }

    private static JobBody of(
            Defined<JobDefinition<?>> job, Optional<List<String>> steps, Optional<List<ConfigFieldBody>> config) {
        return new JobBody(
                job.definition().name(), job.workspace(), job.definition().description(), steps, config);
    }
}
