package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.SessionResultRule;
import dev.pitwall.f1.timing.Refusal;
import java.util.Optional;
import java.util.OptionalInt;

/** What a lap must keep to be taken, beyond what its source has checked. */
final class LapRule {

    private LapRule() {}

    /** The first rule that this lap breaks. */
    static Optional<Refusal> brokenBy(StoredLap lap) {
        int season = (int) lap.get(LapColumn.SEASON);
        if (season < SessionResultRule.FIRST_SEASON) {
            return Optional.of(
                    new Refusal("season", String.valueOf(season), SessionResultRule.FIRST_SEASON + " or later"));
        }
        for (LapColumn column : LapColumn.values()) {
            OptionalInt longest = column.longest();
            if (longest.isPresent() && tooLong((String) lap.get(column), longest.getAsInt())) {
                return Optional.of(new Refusal(
                        column.column(), (String) lap.get(column), "at most " + longest.getAsInt() + " characters"));
            }
        }
        return Optional.empty();
    }

    private static boolean tooLong(String text, int longest) {
        return text.length() > longest && text.codePointCount(0, text.length()) > longest;
    }
}
