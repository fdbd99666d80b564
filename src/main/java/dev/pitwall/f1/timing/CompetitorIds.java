package dev.pitwall.f1.timing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Ids of drivers and teams made from their names, so that the archive, Jolpica and a folder of F1DB's tables give the same. They are
 * F1DB's ids; the exceptions are names that a source writes otherwise.
 */
public final class CompetitorIds {

    private static final Map<String, String> DRIVERS = Map.of(
            "carlos-sainz", "carlos-sainz-jr",
            "andrea-kimi-antonelli", "kimi-antonelli",
            "zhou-guanyu", "guanyu-zhou");

    private static final Map<String, String> TEAMS = Map.ofEntries(
            Map.entry("red-bull-racing", "red-bull"),
            Map.entry("haas-f1-team", "haas"),
            Map.entry("alpine-f1-team", "alpine"),
            Map.entry("rb-f1-team", "rb"),
            Map.entry("alfa-romeo-racing", "alfa-romeo"),
            Map.entry("racing-point-force-india", "force-india"),
            Map.entry("scuderia-toro-rosso", "toro-rosso"));

    /** From this season on the team that others still call Sauber runs as Kick Sauber. */
    private static final int KICK_SAUBER_SINCE = 2024;

    /** From this season on the team that others still call RB runs as Racing Bulls. */
    private static final int RACING_BULLS_SINCE = 2025;

    private CompetitorIds() {}

    /** From "Given Family": {@code kimi-raikkonen}. */
    public static String driver(String name) {
        String id = plain(name);
        return DRIVERS.getOrDefault(id, id);
    }

    /** From the team's name as a source writes it. */
    public static String team(int season, String name) {
        String plain = plain(name);
        String id = TEAMS.getOrDefault(plain, plain);
        if (id.equals("sauber") && season >= KICK_SAUBER_SINCE) {
            return "kick-sauber";
        }
        return id.equals("rb") && season >= RACING_BULLS_SINCE ? "racing-bulls" : id;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
