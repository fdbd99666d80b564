package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.MaterializedAsset;
import dev.pitwall.orchestration.definition.Metadata;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One materialization of an asset.
 *
 * @param run the run that made it
 */
record MaterializationBody(
        String asset,
        String step,
        long run,
        Instant at,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Values by label. Each has the keys of its kind: text; markdown; number and unit;"
                        + " columns and rows; svg and alternative; address and label")
        JsonValue metadata,

        Optional<String> partition) {

    static MaterializationBody of(MaterializedAsset made) {
        var metadata = Json.createObjectBuilder();
        made.metadata().forEach((label, value) -> metadata.add(label, json(value)));
        return new MaterializationBody(
                made.asset(), made.step(), made.runId(), made.at(), metadata.build(), made.partition());
    }

    private static JsonValue json(Metadata value) {
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
}
