package dev.pitwall.f1.prediction;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How far apart the field is, in percent of a lap: the unit of the model, so that a season in which half a percent is ten places and one
 * in which it is four can be learned from together.
 *
 * <p>A spread is the mean of |z|, each cut off at {@value #FARTHEST} %. An event's is the geometric mean of that of this weekend's best
 * laps and that of past qualifyings (exponentially weighted, {@value #NEWEST} on the newest), and at least {@value #LEAST} %.
 */
final class FieldSpread {
    private static final double FARTHEST = 2;
    private static final double NEWEST = 0.2;
    private static final double LEAST = 0.25;

    private OptionalDouble qualifying = OptionalDouble.empty();

    /** @param best z of the weekend's best laps; empty without any */
    double of(Collection<Double> best) {
        double before = qualifying.orElse(1);
        double now = best.isEmpty() ? before : spread(best);
        return Math.max(LEAST, Math.sqrt(now * before));
    }

    void learn(Collection<Double> qualifyingPace) {
        if (!qualifyingPace.isEmpty()) {
            double now = spread(qualifyingPace);
            qualifying = OptionalDouble.of(
                    qualifying.isPresent() ? (1 - NEWEST) * qualifying.getAsDouble() + NEWEST * now : now);
        }
    }

    private static double spread(Collection<Double> pace) {
        double sum = 0;
        for (double z : pace) {
            sum += Math.min(FARTHEST, Math.abs(z));
        }
        return sum / pace.size();
    }
}
