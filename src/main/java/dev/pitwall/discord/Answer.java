package dev.pitwall.discord;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;

/**
 * What Discord answered.
 *
 * @param status of HTTP
 * @param retryAfter the header of that name
 * @param body as it came
 */
record Answer(int status, Optional<String> retryAfter, String body) {

    private static final int UNKNOWN_MESSAGE = 10_008;
    private static final int LONGEST_QUOTE = 300;

    boolean isGood() {
        return status / 100 == 2;
    }

    /** The message that was to be edited has been deleted. */
    boolean messageIsGone() {
        return status == 404 && code() == UNKNOWN_MESSAGE;
    }

    /** The number of the message that Discord has made. */
    Optional<String> messageId() {
        return json().map(object -> object.getString("id", null));
    }

    /** How long Discord wants to be left alone: its body is more exact than its header, which may be missing. */
    Optional<Duration> pause() {
        return json().filter(object -> object.containsKey("retry_after"))
                .map(object -> object.getJsonNumber("retry_after").doubleValue())
                .or(() -> retryAfter.flatMap(Answer::seconds))
                .map(seconds -> Duration.ofMillis((long) Math.ceil(seconds * 1000)));
    }

    /** For people, in short: {@code 400 Invalid Form Body (50035)}. */
    String inWords() {
        var said = json().map(object -> object.getString("message", ""))
                .filter(message -> !message.isBlank())
                .map(message -> message + (code() == 0 ? "" : " (" + code() + ")"))
                .orElseGet(() -> body.strip().replaceAll("\\s+", " "));
        return status + " " + (said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE) + "…");
    }

    private int code() {
        return json().map(object -> object.getInt("code", 0)).orElse(0);
    }

    Optional<JsonObject> json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<Double> seconds(String header) {
        try {
            return Optional.of(Double.parseDouble(header.strip()));
        } catch (NumberFormatException aDate) {
            return Optional.empty();
        }
    }
}
