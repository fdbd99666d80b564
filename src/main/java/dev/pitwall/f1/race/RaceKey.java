package dev.pitwall.f1.race;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a race. */
public record RaceKey(int season, int round, RaceKind kind) {

    private static final Pattern CODE = Pattern.compile("([0-9]{4})-([0-9]{1,2})(-sprint)?");

    /** Reads {@link #code()}; empty for a text that names no race. */
    static Optional<RaceKey> parse(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new RaceKey(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? RaceKind.RACE : RaceKind.SPRINT));
    }

    /** {@code 2024-5}, {@code 2024-5-sprint}. */
    public String code() {
        return season + "-" + round + kind.suffix();
    }

    /** Of its page. */
    public String path() {
        return "/races/" + code();
    }
}
