package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A predicted order beside the actual one.
 *
 * <p>Counted are the drivers with a numbered position in the classification, ranked among themselves by its row order. The predicted
 * order is narrowed to them; who was not predicted at all stands behind all who were, in the order of the driver ids.
 *
 * @param predicted driver ids, fastest first: the same drivers as in {@code actual}
 * @param actual driver ids, fastest first
 */
public record Ranking(List<String> predicted, List<String> actual) {
    public Ranking {
        predicted = List.copyOf(predicted);
        actual = List.copyOf(actual);
        if (predicted.size() != actual.size() || !Set.copyOf(predicted).equals(Set.copyOf(actual))) {
            throw new IllegalArgumentException(
                    "predicted " + predicted + " and actual " + actual + " name other drivers");
        }
    }

    /** @param predicted driver ids, fastest first */
    public static Ranking of(List<String> predicted, List<QualifyingRow> classification) {
        List<String> actual = classification.stream()
                .filter(QualifyingRow::classified)
                .map(row -> row.entrant().driverId())
                .toList();
        List<String> narrowed = new ArrayList<>(predicted);
        narrowed.retainAll(new HashSet<>(actual));
        actual.stream().filter(driver -> !predicted.contains(driver)).sorted().forEach(narrowed::add);
        return new Ranking(narrowed, actual);
    }

    public int drivers() {
        return actual.size();
    }

    /** Sum of |predicted − actual position|. */
    public int absoluteError() {
        int sum = 0;
        for (int place = 0; place < predicted.size(); place++) {
            sum += Math.abs(place - actual.indexOf(predicted.get(place)));
        }
        return sum;
    }

    /** Mean absolute error of the position. */
    public double meanAbsoluteError() {
        return (double) absoluteError() / drivers();
    }

    /** Spearman's rank correlation: 1 − 6 Σd² / (n (n² − 1)); there are no ties. */
    public double spearman() {
        long squares = 0;
        for (int place = 0; place < predicted.size(); place++) {
            long d = place - actual.indexOf(predicted.get(place));
            squares += d * d;
        }
        double n = drivers();
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    public boolean poleRight() {
        return predicted.get(0).equals(actual.get(0));
    }
}
