package dev.pitwall.web.job;

import dev.pitwall.orchestration.run.ConfigProblem;
import dev.pitwall.orchestration.run.LaunchTerms;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of the launch form beside the config, as they were typed.
 *
 * @param tags "name=value", with commas between them
 * @param notBefore a local time of the reader's zone, {@code 2024-03-01T14:05}
 */
public record TermFields(String runKey, String tags, String priority, String notBefore) {

    static final TermFields EMPTY = new TermFields("", "", "", "");

    private static final int LONGEST = 200;

    static TermFields of(Map<String, String> sent) {
        return new TermFields(
                sent.getOrDefault("runKey", "").strip(),
                sent.getOrDefault("tags", "").strip(),
                sent.getOrDefault("priority", "").strip(),
                sent.getOrDefault("notBefore", "").strip());
    }

    /** What is wrong with them, by the name of the field; empty when {@link #terms} makes them into terms. */
    List<ConfigProblem> problems(ZoneId zone, Instant now) {
        var problems = new ArrayList<ConfigProblem>();
        if (runKey.length() > LONGEST) {
            problems.add(new ConfigProblem("runKey", runKey, "allowed are 1 to " + LONGEST + " characters"));
        }
        if (parsedTags().isEmpty()) {
            problems.add(new ConfigProblem("tags", tags, "allowed is name=value, with commas between several"));
        }
        if (!priority.matches("(-?[0-9]{1,4})?") || Math.abs(number()) > 1_000) {
            problems.add(new ConfigProblem("priority", priority, "allowed are whole numbers from -1000 to 1000"));
        }
        var at = at(zone);
        if (!notBefore.isEmpty() && at.isEmpty()) {
            problems.add(new ConfigProblem("notBefore", notBefore, "allowed is a day and a time, 2024-03-01T14:05"));
        }
        at.filter(wanted -> wanted.isBefore(now))
                .ifPresent(past -> problems.add(new ConfigProblem(
                        "notBefore", notBefore, "allowed is a time to come, or nothing for at once")));
        return problems;
    }

    /** Only where there are no {@link #problems}. */
    LaunchTerms terms(ZoneId zone) {
        return new LaunchTerms(
                Optional.of(runKey).filter(key -> !key.isEmpty()), parsedTags().orElse(Map.of()), number(), at(zone));
    }

    /** Whether anything but the usual is asked for, so that the form shows these fields. */
    public boolean isUsed() {
        return !equals(EMPTY);
    }

    private int number() {
        return priority.matches("-?[0-9]{1,4}") ? Integer.parseInt(priority) : 0;
    }

    /** A local time that the clocks jump over is the one as much later; of one that comes twice it is the first. */
    private Optional<Instant> at(ZoneId zone) {
        try {
            return notBefore.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(notBefore).atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Empty when they cannot be read. */
    Optional<Map<String, String>> parsedTags() {
        var parsed = new LinkedHashMap<String, String>();
        for (var part : tags.split(",")) {
            var pair = part.strip().split("=", 2);
            if (part.isBlank()) {
                continue;
            }
            if (pair.length < 2 || pair[0].isBlank() || pair[0].length() > LONGEST || pair[1].length() > LONGEST) {
                return Optional.empty();
            }
            parsed.put(pair[0].strip(), pair[1].strip());
        }
        return Optional.of(parsed);
    }
}
