package dev.pitwall.web.job;

import dev.pitwall.orchestration.run.ConfigField;
import dev.pitwall.orchestration.run.ConfigProblem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * The launch form of a job, made from its config record.
 *
 * @param from the run whose config stands in it; 0 for the defaults
 * @param general what is wrong and belongs to no field
 */
public record LaunchForm(List<LaunchField> fields, String runKey, long from, List<String> general) {

    public LaunchForm {
        fields = List.copyOf(fields);
        general = List.copyOf(general);
    }

    /** A form filled with these values; a field that they lack has its default. */
    static LaunchForm filled(List<ConfigField> fields, Map<String, String> values, long from) {
        return new LaunchForm(
                fields.stream()
                        .map(field -> new LaunchField(field, values.getOrDefault(field.name(), field.initial()), ""))
                        .toList(),
                "",
                from,
                List.of());
    }

    /** The form as it was sent, with what was refused at its field, so that nothing typed is lost. */
    static LaunchForm refused(
            List<ConfigField> fields, Map<String, String> sent, String runKey, List<ConfigProblem> problems) {
        var known = fields.stream().map(ConfigField::name).toList();
        return new LaunchForm(
                fields.stream()
                        .map(field ->
                                new LaunchField(field, sent.getOrDefault(field.name(), ""), error(field, problems)))
                        .toList(),
                runKey,
                0,
                problems.stream()
                        .filter(problem -> !known.contains(problem.field()))
                        .map(ConfigProblem::toString)
                        .toList());
    }

    private static String error(ConfigField field, List<ConfigProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field.name()))
                .map(problem -> "'" + problem.value().replaceAll("^\"|\"$", "") + "' is not allowed: "
                        + problem.allowed() + ".")
                .reduce("", (one, other) -> (one + " " + other).strip());
    }

    public boolean isRefused() {
        return !general.isEmpty() || fields.stream().anyMatch(LaunchField::isWrong);
    }

    /**
     * What the form sends as JSON. An unticked box is not sent by a browser and means no; a number or a day that is left
     * empty means its default.
     */
    static JsonObject json(List<ConfigField> fields, Map<String, String> sent) {
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

    /** The same launch as a call of the API. */
    public String asJson() {
        var json = Json.createObjectBuilder();
        fields.forEach(field -> json.add(field.field().name(), field.value()));
        return Json.createObjectBuilder().add("config", json).build().toString();
    }
}
