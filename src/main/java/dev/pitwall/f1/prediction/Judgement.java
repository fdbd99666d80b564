package dev.pitwall.f1.prediction;

import dev.pitwall.f1.prediction.WalkForward.Evaluation;
import java.util.Collection;
import java.util.List;

/**
 * How good a model was over some events, each predicted only from what was known before it.
 *
 * @param events how many
 * @param positionMeanError absolute error in places, over all drivers of all events
 * @param rankCorrelation Spearman's, the mean over events
 * @param gapMedianErrorSeconds over all drivers of all events; NaN where no gap is known
 * @param polesRight in how many events the first was told
 */
public record Judgement(
        int events, double positionMeanError, double rankCorrelation, double gapMedianErrorSeconds, int polesRight) {

    /** @throws IllegalArgumentException without any event */
    public static Judgement of(List<Evaluation> evaluations) {
        return of(
                evaluations.stream().map(Evaluation::ranking).toList(),
                evaluations.stream()
                        .map(Evaluation::gapErrorsSeconds)
                        .flatMap(Collection::stream)
                        .toList());
    }

    /** The order by best practice lap, which tells no gaps. */
    public static Judgement ofBaseline(List<Evaluation> evaluations) {
        return of(evaluations.stream().map(Evaluation::baseline).toList(), List.of());
    }

    private static Judgement of(List<Ranking> rankings, List<Double> gapErrors) {
        if (rankings.isEmpty()) {
            throw new IllegalArgumentException("there is no event to judge by");
        }
        int errors = rankings.stream().mapToInt(Ranking::absoluteError).sum();
        int drivers = rankings.stream().mapToInt(Ranking::drivers).sum();
        return new Judgement(
                rankings.size(),
                (double) errors / drivers,
                rankings.stream().mapToDouble(Ranking::spearman).average().orElseThrow(),
                gapErrors.isEmpty()
                        ? Double.NaN
                        : Median.of(gapErrors.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()),
                (int) rankings.stream().filter(Ranking::poleRight).count());
    }
}
