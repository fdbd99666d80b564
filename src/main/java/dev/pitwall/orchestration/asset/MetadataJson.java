package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.Metadata;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Metadata between records and JSON. The values of {@code type} are stored, and so for ever. */
final class MetadataJson {

    private MetadataJson() {}

    static String write(Map<String, Metadata> metadata) {
        var json = Json.createObjectBuilder();
        metadata.forEach((label, value) -> json.add(label, write(value)));
        return json.build().toString();
    }

    static Map<String, Metadata> read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var metadata = new LinkedHashMap<String, Metadata>();
            reader.readObject().forEach((label, value) -> metadata.put(label, read(value.asJsonObject())));
            return metadata;
        }
    }

    private static JsonObject write(Metadata value) {
        var json = Json.createObjectBuilder();
        return value.fold(
                text -> json.add("type", "text").add("value", text.value()).build(),
                markdown -> json.add("type", "markdown")
                        .add("source", markdown.source())
                        .build(),
                quantity -> json.add("type", "number")
                        .add("value", number(quantity.value()))
                        .add("unit", quantity.unit())
                        .build(),
                table -> json.add("type", "table")
                        .add("columns", array(table.columns()))
                        .add("rows", rows(table.rows()))
                        .build(),
                picture -> json.add("type", "picture")
                        .add("svg", picture.svg())
                        .add("alternative", picture.alternative())
                        .build(),
                link -> json.add("type", "link")
                        .add("address", link.address())
                        .add("label", link.label())
                        .build());
    }

    private static Metadata read(JsonObject json) {
        return switch (json.getString("type")) {
            case "text" -> new Metadata.Text(json.getString("value"));
            case "markdown" -> new Metadata.Markdown(json.getString("source"));
            case "number" ->
                new Metadata.Quantity(
                        json.isNull("value")
                                ? Double.NaN
                                : json.getJsonNumber("value").doubleValue(),
                        json.getString("unit"));
            case "table" ->
                new Metadata.Table(
                        texts(json.getJsonArray("columns")),
                        json.getJsonArray("rows").stream()
                                .map(row -> texts(row.asJsonArray()))
                                .toList());
            case "picture" -> new Metadata.Picture(json.getString("svg"), json.getString("alternative"));
            case "link" -> new Metadata.Link(json.getString("address"), json.getString("label"));
            default -> throw new IllegalStateException("metadata of type '" + json.getString("type") + "' is unknown");
        };
    }

    /** JSON has no word for what is not a number. */
    private static jakarta.json.JsonValue number(double value) {
        return Double.isFinite(value) ? Json.createValue(BigDecimal.valueOf(value)) : jakarta.json.JsonValue.NULL;
    }

    private static JsonArray array(Collection<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array.build();
    }

    private static JsonArray rows(List<List<String>> rows) {
        var array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(array(row)));
        return array.build();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
