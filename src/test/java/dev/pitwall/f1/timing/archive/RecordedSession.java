package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.RealData;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The recorded sessions of the real feed, each in the layout in which it was recorded. */
final class RecordedSession {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private RecordedSession() {}

    static SessionFeed practice2020() throws IOException {
        Path folder = RealData.file("sessions/2020-70th-anniversary-practice-2");
        Map<Topic, JsonStream> streams = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            Path file = folder.resolve(topic.fileName());
            if (Files.exists(file)) {
                streams.put(topic, JsonStream.read(Files.readAllBytes(file), topic.fileName()));
            }
        }
        return new SessionFeed(streams);
    }

    static SessionFeed qualifying2024() throws IOException {
        return feed(linesOfQualifying2024());
    }

    static SessionFeed practice2024() throws IOException {
        return feed(linesOfPractice2024());
    }

    /** SignalR: {@code {"M":"feed","A":[topic, change, time]}}. */
    static Map<Topic, List<StreamLine>> linesOfQualifying2024() throws IOException {
        return lines(RealData.file("sessions/2024-imola-qualifying"), message -> {
            JsonArray parts = message.getJsonArray("A");
            return new Message(
                    parts.getString(0), parts.get(1) instanceof JsonObject object ? object : null, parts.getString(2));
        });
    }

    /** The recorder's older layout: {@code {"Type","Json","DateTime"}}. */
    static Map<Topic, List<StreamLine>> linesOfPractice2024() throws IOException {
        return lines(
                RealData.file("sessions/2024-silverstone-practice-1"),
                message -> new Message(
                        message.getString("Type"),
                        message.get("Json") instanceof JsonObject object ? object : null,
                        message.getString("DateTime")));
    }

    private static SessionFeed feed(Map<Topic, List<StreamLine>> lines) {
        Map<Topic, JsonStream> streams = new EnumMap<>(Topic.class);
        lines.forEach((topic, list) -> streams.put(topic, new JsonStream(list, List.of(), false)));
        return new SessionFeed(streams);
    }

    private static Map<Topic, List<StreamLine>> lines(
            Path folder, java.util.function.Function<JsonObject, Message> layout) throws IOException {
        JsonObject start = object(Files.readString(folder.resolve("subscribe.json")));
        Map<Topic, List<StreamLine>> lines = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            lines.put(topic, new ArrayList<>());
            if (start.containsKey(topic.feedName())) {
                lines.get(topic).add(new StreamLine(0, Duration.ZERO, start.getJsonObject(topic.feedName())));
            }
        }
        Instant first = null;
        long number = 0;
        for (String text : Files.readAllLines(folder.resolve("live.txt"), StandardCharsets.UTF_8)) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            Message message = layout.apply(object(text));
            Instant at = Instant.parse(message.at().replace("+00:00", "Z"));
            first = first == null ? at : first;
            for (Topic topic : Topic.values()) {
                if (topic.feedName().equals(message.topic()) && message.change() != null) {
                    lines.get(topic).add(new StreamLine(number, Duration.between(first, at), message.change()));
                }
            }
        }
        return lines;
    }

    private static JsonObject object(String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private record Message(String topic, JsonObject change, String at) {}
}
