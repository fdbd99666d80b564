package dev.pitwall.f1.timing;

import java.util.OptionalInt;

/** Which rows of a table are wanted: all, those of a season, or those of a weekend. */
public record RowScope(OptionalInt season, OptionalInt round) {

    public RowScope {
        if (round.isPresent() && season.isEmpty()) {
            throw new IllegalArgumentException(
                    "scope has round " + round.getAsInt() + " and no season; a round is allowed only with its season");
        }
    }

    public static RowScope everything() {
        return new RowScope(OptionalInt.empty(), OptionalInt.empty());
    }

    public static RowScope season(int season) {
        return new RowScope(OptionalInt.of(season), OptionalInt.empty());
    }

    public static RowScope weekend(WeekendKey key) {
        return new RowScope(OptionalInt.of(key.season()), OptionalInt.of(key.round()));
    }

    public boolean includes(WeekendKey key) {
        return includesSeason(key.season()) && (round.isEmpty() || round.getAsInt() == key.round());
    }

    public boolean includesSeason(int other) {
        return season.isEmpty() || season.getAsInt() == other;
    }

    /** For a checkpoint: {@code all}, {@code 2024} or {@code 2024-3}. */
    public String code() {
        if (season.isEmpty()) {
            return "all";
        }
        return season.getAsInt() + (round.isPresent() ? "-" + round.getAsInt() : "");
    }

    /** Reads what {@link #code} wrote. */
    public static RowScope parse(String code) {
        if (code.equals("all")) {
            return everything();
        }
        String[] fields = code.split("-", 2);
        int season = Integer.parseInt(fields[0]);
        return fields.length == 1 ? season(season) : weekend(new WeekendKey(season, Integer.parseInt(fields[1])));
    }

    @Override
    public String toString() {
        if (season.isEmpty()) {
            return "all seasons";
        }
        return "season " + season.getAsInt() + (round.isPresent() ? " round " + round.getAsInt() : "");
    }
}
