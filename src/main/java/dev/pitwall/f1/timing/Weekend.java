package dev.pitwall.f1.timing;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Grand Prix in the calendar.
 *
 * @param name "Bahrain Grand Prix"
 * @param circuitId the source's id of the circuit
 * @param circuit its name
 * @param raceDate the date of the race at the circuit
 * @param starts the planned start of each session, as far as it is known
 */
public record Weekend(
        WeekendKey key,
        String name,
        String circuitId,
        String circuit,
        String country,
        WeekendFormat format,
        LocalDate raceDate,
        Map<SessionKind, Instant> starts) {

    public Weekend {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name of the weekend " + key + " is empty; allowed is a text");
        }
        Map<SessionKind, Instant> copy = new EnumMap<>(SessionKind.class);
        copy.putAll(starts);
        starts = Collections.unmodifiableMap(copy);
    }

    /**
     * The name for run keys, partitions and addresses: {@code 2024-bahrain}, {@code 2024-sao-paulo}. It is made from the season
     * and the name, so every source gives the same.
     */
    public String slug() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*\\bgrand prix\\b", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return key.season() + "-" + (words.isEmpty() ? "round-" + key.round() : words);
    }

    public Optional<Instant> start(SessionKind session) {
        return Optional.ofNullable(starts.get(session));
    }

    /** The sessions of this weekend in the order of time. */
    public List<SessionKind> sessions() {
        if (format != WeekendFormat.OTHER) {
            return format.sessions();
        }
        return starts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sessions that run before qualifying, in the order of time: all that a prediction may use. */
    public List<SessionKind> sessionsBeforeQualifying() {
        List<SessionKind> all = sessions();
        int qualifying = all.indexOf(SessionKind.Q);
        return qualifying < 0 ? List.of() : all.subList(0, qualifying);
    }

    public boolean isSprintWeekend() {
        return sessions().contains(SessionKind.SPRINT);
    }

    public WeekendSession session(SessionKind kind) {
        return new WeekendSession(key, name, kind);
    }

    @Override
    public String toString() {
        return key.season() + " " + name;
    }
}
