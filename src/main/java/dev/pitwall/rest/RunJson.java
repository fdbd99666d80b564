package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.MaterializedAsset;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.run.RefusedItem;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunStep;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Runs and what belongs to them, as the API says it. Keys are kept for ever; what is not known is left out. */
final class RunJson {

    private RunJson() {}

    static JsonObject of(Run run) {
        return builder(run).build();
    }

    static JsonObjectBuilder builder(Run run) {
        var json = Json.createObjectBuilder()
                .add("id", run.id())
                .add("workspace", run.workspace())
                .add("job", run.job())
                .add("status", run.status().name())
                .add("reason", run.reason())
                .add("config", parsed(run.config()))
                .add("cause", cause(run))
                .add("attempt", run.attempt())
                .add("priority", run.priority())
                .add("createdAt", run.createdAt().toString());
        put(json, "runKey", run.runKey());
        put(json, "partition", run.partition().map(Object::toString));
        put(json, "node", run.nodeName());
        put(json, "failedStep", run.failedStep());
        put(json, "rootCause", run.rootCause());
        put(json, "startedAt", run.startedAt().map(Instant::toString));
        put(json, "endedAt", run.endedAt().map(Instant::toString));
        run.jobExecution().ifPresent(execution -> json.add("jobExecution", execution));
        if (run.root() != run.id()) {
            json.add("rootRun", run.root());
        }
        return json;
    }

    static JsonObject of(RunStep step) {
        var json = Json.createObjectBuilder()
                .add("step", step.step())
                .add("attempt", step.attempt())
                .add("stepExecution", step.stepExecution())
                .add("status", step.status().name())
                .add("startedAt", step.startedAt().toString())
                .add("read", step.readCount())
                .add("written", step.writeCount())
                .add("filtered", step.filterCount())
                .add("skipped", step.skipCount())
                .add("commits", step.commitCount())
                .add("rollbacks", step.rollbackCount());
        put(json, "endedAt", step.endedAt().map(Instant::toString));
        put(json, "failure", step.failure());
        return json.build();
    }

    static JsonObject of(RunEvent event) {
        var json = Json.createObjectBuilder()
                .add("id", event.id())
                .add("at", event.at().toString())
                .add("type", event.type().name())
                .add("level", event.level().name())
                .add("message", event.message());
        put(json, "step", event.step());
        put(json, "detail", event.detail());
        return json.build();
    }

    static JsonObject of(RefusedItem item) {
        return Json.createObjectBuilder()
                .add("id", item.id())
                .add("step", item.step())
                .add("at", item.at().toString())
                .add("origin", item.origin())
                .add("raw", item.raw())
                .add("reason", item.reason())
                .build();
    }

    static JsonObject of(MaterializedAsset made) {
        var metadata = Json.createObjectBuilder();
        made.metadata().forEach((label, value) -> metadata.add(label, of(value)));
        var json = Json.createObjectBuilder()
                .add("asset", made.asset())
                .add("step", made.step())
                .add("run", made.runId())
                .add("at", made.at().toString())
                .add("metadata", metadata);
        put(json, "partition", made.partition());
        return json.build();
    }

    static JsonValue array(Collection<? extends JsonValue> values) {
        var array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    static JsonObject texts(Map<String, String> texts) {
        var json = Json.createObjectBuilder();
        texts.forEach(json::add);
        return json.build();
    }

    static void put(JsonObjectBuilder json, String key, Optional<String> value) {
        value.ifPresent(text -> json.add(key, text));
    }

    private static JsonObject cause(Run run) {
        var json = Json.createObjectBuilder()
                .add("kind", run.cause().kind().name())
                .add("name", run.cause().name());
        run.cause().reference().ifPresent(reference -> json.add("reference", reference));
        return json.build();
    }

    private static JsonObject of(Metadata value) {
        var json = Json.createObjectBuilder();
        return value.fold(
                        text -> json.add("text", text.value()),
                        markdown -> json.add("markdown", markdown.source()),
                        quantity -> (Double.isFinite(quantity.value())
                                        ? json.add("number", quantity.value())
                                        : json.addNull("number"))
                                .add("unit", quantity.unit()),
                        table -> {
                            var rows = Json.createArrayBuilder();
                            table.rows().forEach(row -> rows.add(Json.createArrayBuilder(row)));
                            return json.add("columns", Json.createArrayBuilder(table.columns()))
                                    .add("rows", rows);
                        },
                        picture -> json.add("svg", picture.svg()).add("alternative", picture.alternative()),
                        link -> json.add("address", link.address()).add("label", link.label()))
                .build();
    }

    private static JsonValue parsed(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
