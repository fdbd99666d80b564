package dev.pitwall.discord;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A message as multipart/form-data, as Discord's reference "Uploading Files" asks for it. */
final class Multipart {

    private final String boundary = "pitwall-" + UUID.randomUUID();
    private final byte[] body;

    Multipart(DiscordMessage message) {
        var bytes = new ByteArrayOutputStream();
        part(
                bytes,
                "name=\"payload_json\"",
                "application/json",
                payload(message).getBytes(StandardCharsets.UTF_8));
        for (int index = 0; index < message.files().size(); index++) {
            var file = message.files().get(index);
            part(
                    bytes,
                    "name=\"files[" + index + "]\"; filename=\"" + file.name() + "\"",
                    file.contentType(),
                    file.bytes());
        }
        bytes.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        body = bytes.toByteArray();
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] body() {
        return body;
    }

    /** Lists of embeds and attachments are there even when empty: an edit removes those of the text before. */
    private static String payload(DiscordMessage message) {
        var embeds = Json.createArrayBuilder();
        message.embed().ifPresent(words -> embeds.add(Json.createObjectBuilder().add("description", words)));
        var attachments = Json.createArrayBuilder();
        for (int index = 0; index < message.files().size(); index++) {
            var file = message.files().get(index);
            attachments.add(Json.createObjectBuilder()
                    .add("id", index)
                    .add("filename", file.name())
                    .add("description", file.description()));
        }
        return Json.createObjectBuilder()
                .add("content", message.content())
                .add("embeds", embeds)
                .add("attachments", attachments)
                .add("allowed_mentions", Json.createObjectBuilder().add("parse", Json.createArrayBuilder()))
                .build()
                .toString();
    }

    private void part(ByteArrayOutputStream into, String disposition, String contentType, byte[] content) {
        into.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + contentType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        into.writeBytes(content);
        into.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
