package dev.pitwall.web.job;

import dev.pitwall.orchestration.run.ConfigField;
import dev.pitwall.orchestration.run.ConfigProblem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The launch form of a job, made from its config record.
 *
 * @param terms run key, tags, priority and time
 * @param from the run whose config stands in it; 0 for the defaults
 * @param problems what is wrong and belongs to no field of the config, by the name of the field
 * @param checked what a check came to, where one was asked for and nothing is wrong
 */
public record LaunchForm(
        List<LaunchField> fields,
        TermFields terms,
        long from,
        List<ConfigProblem> problems,
        Optional<Checked> checked) {

    /**
     * A form that would be accepted.
     *
     * @param madeBefore the run that has the run key already, so that a launch makes none
     */
    public record Checked(Optional<Long> madeBefore) {}

    public LaunchForm {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** A form filled with these values; a field that they lack has its default. */
    public static LaunchForm filled(List<ConfigField> fields, Map<String, String> values, long from) {
        return new LaunchForm(
                fields.stream()
                        .map(field -> new LaunchField(field, values.getOrDefault(field.name(), field.initial()), ""))
                        .toList(),
                TermFields.EMPTY,
                from,
                List.of(),
                Optional.empty());
    }

    /** The form as it was sent, with what was refused at its field, so that nothing typed is lost. */
    static LaunchForm sent(
            List<ConfigField> fields,
            Map<String, String> sent,
            TermFields terms,
            long from,
            List<ConfigProblem> problems) {
        var known = fields.stream().map(ConfigField::name).toList();
        return new LaunchForm(
                fields.stream()
                        .map(field -> new LaunchField(
                                field, sent.getOrDefault(field.name(), ""), error(field.name(), problems)))
                        .toList(),
                terms,
                from,
                problems.stream()
                        .filter(problem -> !known.contains(problem.field()))
                        .toList(),
                Optional.empty());
    }

    /** As it was sent, where there is nothing beside the config. */
    public static LaunchForm sent(List<ConfigField> fields, Map<String, String> sent, List<ConfigProblem> problems) {
        return sent(fields, sent, TermFields.EMPTY, 0, problems);
    }

    LaunchForm checked(Optional<Long> madeBefore) {
        return new LaunchForm(fields, terms, from, problems, Optional.of(new Checked(madeBefore)));
    }

    private static String error(String field, List<ConfigProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(problem -> "'" + problem.value().replaceAll("^\"|\"$", "") + "' is not allowed: "
                        + problem.allowed() + ".")
                .reduce("", (one, other) -> (one + " " + other).strip());
    }

    /** What is wrong with a field beside the config; empty when nothing is. */
    public String error(String field) {
        return error(field, problems);
    }

    public boolean isRefused() {
        return !problems.isEmpty() || fields.stream().anyMatch(LaunchField::isWrong);
    }

    /**
     * What the form sends as JSON. An unticked box is not sent by a browser and means no; a number or a day that is left
     * empty means its default.
     */
    public static JsonObject json(List<ConfigField> fields, Map<String, String> sent) {
        var json = Json.createObjectBuilder();
        for (var field : fields) {
            var value = sent.getOrDefault(field.name(), field.kind() == ConfigField.Kind.FLAG ? "false" : "")
                    .strip();
            var text = field.kind() == ConfigField.Kind.TEXT || field.kind() == ConfigField.Kind.LIST;
            if (text || !value.isEmpty()) {
                json.add(field.name(), value);
            }
        }
        return json.build();
    }

    /** The same launch as a call of the API, which has neither priority nor time. */
    public String asJson() {
        var config = Json.createObjectBuilder();
        fields.forEach(field -> config.add(field.field().name(), field.value()));
        var json = Json.createObjectBuilder().add("config", config);
        if (!terms.runKey().isEmpty()) {
            json.add("runKey", terms.runKey());
        }
        var tags = terms.parsedTags().orElse(Map.of());
        if (!tags.isEmpty()) {
            var each = Json.createObjectBuilder();
            tags.forEach(each::add);
            json.add("tags", each);
        }
        return json.build().toString();
    }
}
