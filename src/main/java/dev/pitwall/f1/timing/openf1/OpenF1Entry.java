package dev.pitwall.f1.timing.openf1;

import dev.pitwall.f1.timing.LapTime;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An entry of an answer; what is missing and what is null are the same. Times are seconds with decimals. */
record OpenF1Entry(JsonObject json) {

    Optional<String> text(String key) {
        return json.get(key) instanceof JsonString text && !text.getString().isBlank()
                ? Optional.of(text.getString().strip())
                : Optional.empty();
    }

    OptionalInt integer(String key) {
        return json.get(key) instanceof JsonNumber number
                ? OptionalInt.of(number.bigDecimalValue().intValue())
                : OptionalInt.empty();
    }

    /** @throws IllegalArgumentException where there is none */
    int number(String key) {
        return integer(key)
                .orElseThrow(() ->
                        new IllegalArgumentException(key + " is " + json.get(key) + "; allowed is a whole number"));
    }

    OptionalDouble decimal(String key) {
        return json.get(key) instanceof JsonNumber number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    boolean isTrue(String key) {
        return JsonValue.TRUE.equals(json.get(key));
    }

    Optional<LapTime> lapTime(String key) {
        return lapTime(json.get(key));
    }

    /** In qualifying a time for each part, else one. */
    List<Optional<LapTime>> lapTimes(String key) {
        return json.get(key) instanceof JsonArray parts
                ? parts.stream().map(OpenF1Entry::lapTime).toList()
                : List.of(lapTime(key));
    }

    private static Optional<LapTime> lapTime(JsonValue value) {
        return value instanceof JsonNumber seconds && seconds.bigDecimalValue().signum() > 0
                ? Optional.of(LapTime.ofMillis(seconds.bigDecimalValue()
                        .multiply(BigDecimal.valueOf(1_000))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact()))
                : Optional.empty();
    }

    /** With an offset, or without one in UTC. */
    Optional<Instant> moment(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text.matches(".*(Z|[+-]\\d{2}:\\d{2})") ? text : text + "Z")
                        .toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
