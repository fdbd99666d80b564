package dev.pitwall.f1.prediction;

import dev.pitwall.f1.prediction.WalkForward.Evaluation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was unusual about a qualifying that was predicted, as far as the data tells: phrases for a table of good and bad predictions.
 * Nothing is guessed. Results know no weather and no flags, so rain shows only as slow laps, and a red flag not at all.
 */
public final class Circumstances {

    /** As for a wet session, see {@link Wetness}. */
    private static final double SLOW_PERCENT = 2.2;

    /** Seasons that began with new rules for the cars: FIA Formula One Technical Regulations 2022 and 2026. */
    private static final Set<Integer> NEW_RULES = Set.of(2022, 2026);

    private static final int FIRST_ROUNDS = 5;
    /** Places by which a driver is off who is named. */
    private static final int FAR = 8;

    private static final int MOST_NAMED = 3;

    private static final Map<Note.Kind, String> WORDS = Map.of(
            Note.Kind.WET_SESSION, "a practice session wet or slow as a whole",
            Note.Kind.MISSING_SESSION, "a practice session not held",
            Note.Kind.ONE_PRACTICE, "one practice session (sprint weekend, or others cancelled)",
            Note.Kind.ROOKIE, "a driver without any earlier qualifying",
            Note.Kind.SUBSTITUTE, "a driver who was not in the race before",
            Note.Kind.NEW_TEAM, "a team without any earlier qualifying",
            Note.Kind.NO_PRACTICE, "a driver without a lap in practice",
            Note.Kind.NO_FIELD, "no practice at all");

    private Circumstances() {}

    /** @return empty where the data tells of nothing unusual */
    public static List<String> of(Evaluation evaluation) {
        List<String> told = new ArrayList<>();
        slowQualifying(evaluation.weekend()).ifPresent(told::add);
        Set<Note.Kind> kinds = evaluation.prediction().notes().stream()
                .map(Note::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Note.Kind.class)));
        kinds.forEach(kind -> told.add(WORDS.get(kind)));
        if (newRules(evaluation.weekend().key())) {
            told.add("among the first five rounds under new rules");
        }
        told.addAll(withoutTime(evaluation.weekend()));
        told.addAll(farOff(evaluation));
        return told;
    }

    private static Optional<String> slowQualifying(Weekend weekend) {
        OptionalInt pole = Outcome.of(weekend).poleMillis();
        OptionalInt best = FeatureBuilder.bestLap(weekend.beforeQualifying());
        if (pole.isEmpty() || best.isEmpty()) {
            return Optional.empty();
        }
        double slower = RelativePace.logPercent(pole.getAsInt()) - RelativePace.logPercent(best.getAsInt());
        return slower > SLOW_PERCENT
                ? Optional.of(
                        String.format(Locale.ROOT, "pole %.1f %% slower than the best lap before, as in rain", slower))
                : Optional.empty();
    }

    private static boolean newRules(EventKey key) {
        return NEW_RULES.contains(key.season()) && key.round() <= FIRST_ROUNDS;
    }

    private static List<String> withoutTime(Weekend weekend) {
        List<String> names = weekend.qualifying().stream()
                .filter(row -> row.bestLapMillis().isEmpty())
                .map(row -> row.entrant().code())
                .toList();
        return names.isEmpty() ? List.of() : List.of("no time in qualifying: " + shortened(names));
    }

    private static List<String> farOff(Evaluation evaluation) {
        List<String> predicted = evaluation.ranking().predicted();
        List<String> actual = evaluation.ranking().actual();
        Map<String, String> codes = new TreeMap<>();
        evaluation
                .weekend()
                .qualifying()
                .forEach(
                        row -> codes.put(row.entrant().driverId(), row.entrant().code()));
        List<String> names = predicted.stream()
                .filter(driver -> Math.abs(predicted.indexOf(driver) - actual.indexOf(driver)) >= FAR)
                .sorted((a, b) -> Math.abs(predicted.indexOf(b) - actual.indexOf(b))
                        - Math.abs(predicted.indexOf(a) - actual.indexOf(a)))
                .map(driver -> codes.get(driver) + " " + (predicted.indexOf(driver) + 1) + " was "
                        + (actual.indexOf(driver) + 1))
                .toList();
        return names.isEmpty() ? List.of() : List.of("far off: " + shortened(names));
    }

    private static String shortened(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }
}
