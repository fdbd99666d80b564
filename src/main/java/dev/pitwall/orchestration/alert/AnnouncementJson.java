package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.AnnouncedPicture;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Metadata;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * The stored form of an announcement, without its pictures. The keys are for ever: {@code key, title, text, table {columns, rows},
 * footer, link, replyTo}; what is empty is left out.
 */
final class AnnouncementJson {

    private AnnouncementJson() {}

    static String write(Announcement announcement) {
        var json = Json.createObjectBuilder()
                .add("key", announcement.key())
                .add("title", announcement.title())
                .add("text", announcement.text());
        announcement
                .table()
                .ifPresent(table -> json.add(
                        "table",
                        Json.createObjectBuilder()
                                .add("columns", strings(table.columns()))
                                .add("rows", rows(table))));
        json.add("footer", announcement.footer());
        announcement.link().ifPresent(link -> json.add("link", link));
        announcement.replyTo().ifPresent(key -> json.add("replyTo", key));
        return json.build().toString();
    }

    static Announcement read(String stored, List<AnnouncedPicture> pictures) {
        try (var reader = Json.createReader(new StringReader(stored))) {
            var json = reader.readObject();
            return new Announcement(
                    json.getString("key"),
                    json.getString("title"),
                    json.getString("text"),
                    Optional.ofNullable(json.getJsonObject("table")).map(AnnouncementJson::table),
                    pictures,
                    json.getString("footer"),
                    Optional.ofNullable(json.getString("link", null)),
                    Optional.ofNullable(json.getString("replyTo", null)));
        }
    }

    private static JsonArrayBuilder strings(List<String> values) {
        var array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }

    private static JsonArrayBuilder rows(Metadata.Table table) {
        var array = Json.createArrayBuilder();
        table.rows().forEach(row -> array.add(strings(row)));
        return array;
    }

    private static Metadata.Table table(JsonObject json) {
        return new Metadata.Table(
                json.getJsonArray("columns").getValuesAs(JsonString::getString),
                json.getJsonArray("rows").getValuesAs(row -> row.asJsonArray().getValuesAs(JsonString::getString)));
    }
}
