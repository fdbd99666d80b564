package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SourceItem.Refused;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the archive: lines of {@code HH:MM:SS.mmm} and a JSON object without anything between, LF or CRLF, some files with a
 * byte order mark. A line that cannot be read is kept as refused; the others count.
 *
 * @param lines in the order of the file, which is that of time
 * @param endsInsideLine whether the last line was cut off, as when the archive is still being written
 */
public record JsonStream(List<StreamLine> lines, List<Refused<StreamLine>> refused, boolean endsInsideLine) {

    public static final JsonStream EMPTY = new JsonStream(List.of(), List.of(), false);

    private static final Pattern LINE = Pattern.compile("(\\d{1,3}):(\\d{2}):(\\d{2})\\.(\\d{3})(.*)", Pattern.DOTALL);

    // Looking the provider up costs a millisecond each time, and there are thousands of lines.
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    public JsonStream {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /**
     * @param address for the origin of what is refused
     */
    public static JsonStream read(byte[] bytes, String address) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<StreamLine> lines = new ArrayList<>();
        List<Refused<StreamLine>> refused = new ArrayList<>();
        boolean lastRefused = false;
        long number = 0;
        for (String raw : text.split("\r?\n")) {
            number++;
            if (raw.isBlank()) {
                continue;
            }
            Optional<StreamLine> line = line(number, raw);
            lastRefused = line.isEmpty();
            if (line.isPresent()) {
                lines.add(line.get());
            } else {
                refused.add(new Refused<>(
                        Origin.line(address, number),
                        raw,
                        new Refusal("line", shortened(raw), "HH:MM:SS.mmm and a JSON object")));
            }
        }
        return new JsonStream(lines, refused, lastRefused && !text.endsWith("\n"));
    }

    private static Optional<StreamLine> line(long number, String raw) {
        Matcher parts = LINE.matcher(raw);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration at = Duration.ofHours(Long.parseLong(parts.group(1)))
                .plusMinutes(Long.parseLong(parts.group(2)))
                .plusSeconds(Long.parseLong(parts.group(3)))
                .plusMillis(Long.parseLong(parts.group(4)));
        return object(parts.group(5)).map(change -> new StreamLine(number, at, change));
    }

    private static Optional<JsonObject> object(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException notAnObject) {
            return Optional.empty();
        }
    }

    private static String shortened(String raw) {
        return raw.length() <= 80 ? raw : raw.substring(0, 80) + "…";
    }
}
