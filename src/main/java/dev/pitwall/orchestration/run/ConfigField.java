package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.Setting;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of the launch form, made from a component of the config's record.
 *
 * @param initial the default as text, as {@link RunConfigs#read} takes it
 * @param choices the names of the constants, empty where any value of the kind goes
 * @param least from {@code @Min}
 * @param most from {@code @Max}
 * @param required whether it may not be empty: a primitive, or one with {@code @NotNull}, {@code @NotEmpty} or {@code @NotBlank}
 * @param byPartition whether a run for a partition takes it from there
 */
public record ConfigField(
        String name,
        String label,
        String help,
        String unit,
        Kind kind,
        String initial,
        List<String> choices,
        OptionalLong least,
        OptionalLong most,
        boolean required,
        boolean byPartition) {

    /** Which control fits. */
    public enum Kind {
        WHOLE_NUMBER,
        NUMBER,
        TEXT,
        FLAG,
        DAY,
        CHOICE,
        /** Texts with commas between them. */
        LIST
    }

    /** The fields of a job's config, in the order of the record. */
    public static <C extends RunConfig> List<ConfigField> of(JobDefinition<C> job, RunConfigs configs) {
        try (var reader = Json.createReader(new StringReader(configs.write(job.defaultConfig())))) {
            var defaults = reader.readObject();
            return Arrays.stream(job.configType().getRecordComponents())
                    .map(component -> of(component, defaults.get(component.getName())))
                    .toList();
        }
    }

    private static ConfigField of(RecordComponent component, JsonValue initial) {
        var setting = Optional.ofNullable(component.getAnnotation(Setting.class));
        return new ConfigField(
                component.getName(),
                setting.map(Setting::label)
                        .filter(label -> !label.isEmpty())
                        .orElseGet(() -> words(component.getName())),
                setting.map(Setting::help).orElse(""),
                setting.map(Setting::unit).orElse(""),
                kind(component.getType()),
                text(initial),
                choices(component.getType()),
                bound(component, Min.class, Min::value),
                bound(component, Max.class, Max::value),
                component.getType().isPrimitive()
                        || Stream.of(NotNull.class, NotEmpty.class, NotBlank.class)
                                .anyMatch(constraint ->
                                        annotation(component, constraint).isPresent()),
                setting.map(Setting::byPartition).orElse(false));
    }

    private static Kind kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Kind.FLAG;
        }
        if (type == double.class || type == Double.class) {
            return Kind.NUMBER;
        }
        if (type == java.time.LocalDate.class) {
            return Kind.DAY;
        }
        if (type == List.class) {
            return Kind.LIST;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        return type == String.class ? Kind.TEXT : Kind.WHOLE_NUMBER;
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /** Constraints apply to the field, the accessor and the parameter of a record's component, not to the component itself. */
    private static <A extends java.lang.annotation.Annotation> Optional<A> annotation(
            RecordComponent component, Class<A> type) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(type));
    }

    private static <A extends java.lang.annotation.Annotation> OptionalLong bound(
            RecordComponent component, Class<A> type, java.util.function.ToLongFunction<A> value) {
        return annotation(component, type)
                .map(constraint -> OptionalLong.of(value.applyAsLong(constraint)))
                .orElse(OptionalLong.empty());
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case ARRAY -> ((JsonArray) value).stream().map(ConfigField::text).collect(Collectors.joining(", "));
            case NULL -> "";
            case NUMBER, TRUE, FALSE, OBJECT -> value.toString();
        };
    }

    private static String words(String name) {
        var spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
