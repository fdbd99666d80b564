package dev.pitwall.f1.prediction.accuracy;

import dev.pitwall.f1.prediction.Ablation;
import dev.pitwall.f1.prediction.Judgement;
import dev.pitwall.f1.prediction.Median;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.prediction.Ranking;
import dev.pitwall.f1.prediction.Reliability;
import dev.pitwall.f1.prediction.WalkForward.Evaluation;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The printed form: a row per event, then a line per season, then one for all of them. */
final class AccuracyReport {
    private AccuracyReport() {}

    /** @param reported whose events are listed, and who has the last lines; of every other model there is a line */
    static void print(
            ModelKind reported, Map<ModelKind, List<Evaluation>> byKind, Set<Integer> seasons, PrintStream out) {
        List<Evaluation> evaluations = byKind.get(reported);
        String all = seasons.stream().map(String::valueOf).collect(Collectors.joining(","));
        out.println(
                "season round event                          drivers   mae    rho  gap_s  pole       base_mae base_rho");
        evaluations.forEach(evaluation -> out.println(row(evaluation)));
        out.println();
        byKind.forEach((kind, others) -> {
            if (kind != reported) {
                out.println(summary("challenger model=" + kind.id() + " season=" + all, others));
            }
        });
        for (int season : seasons) {
            reliability(season, of(season, evaluations), out);
        }
        for (int season : seasons) {
            out.println(bands("bands season=" + season, of(season, evaluations)));
        }
        if (seasons.size() > 1) {
            out.println(bands("bands season=" + all, evaluations));
        }
        for (int season : seasons) {
            out.println(summary("accuracy season=" + season, of(season, evaluations)));
        }
        if (seasons.size() > 1) {
            out.println(summary("accuracy season=" + all, evaluations));
        }
        out.flush();
    }

    private static String row(Evaluation one) {
        Ranking ranking = one.ranking();
        return String.format(
                Locale.ROOT,
                "%d   %2d    %-30s %4d    %5.2f %6.3f %6.3f  %s-%s %s %8.2f %8.3f",
                one.weekend().key().season(),
                one.weekend().key().round(),
                one.weekend().name(),
                ranking.drivers(),
                ranking.meanAbsoluteError(),
                ranking.spearman(),
                median(one.gapErrorsSeconds()),
                code(one, ranking.predicted().get(0)),
                code(one, ranking.actual().get(0)),
                ranking.poleRight() ? "+" : "-",
                one.baseline().meanAbsoluteError(),
                one.baseline().spearman());
    }

    private static String summary(String head, List<Evaluation> evaluations) {
        Judgement model = Judgement.of(evaluations);
        Judgement baseline = Judgement.ofBaseline(evaluations);
        return String.format(
                Locale.ROOT,
                "%s events=%d mae=%.3f rho=%.3f gap_median_s=%.3f pole=%d/%d baseline_mae=%.3f baseline_rho=%.3f",
                head,
                model.events(),
                model.positionMeanError(),
                model.rankCorrelation(),
                model.gapMedianErrorSeconds(),
                model.polesRight(),
                model.events(),
                baseline.positionMeanError(),
                baseline.rankCorrelation());
    }

    /** One line of the table of what each group is worth. */
    static String ablation(Ablation left, List<Evaluation> evaluations) {
        Judgement model = Judgement.of(evaluations);
        return String.format(
                Locale.ROOT,
                "ablation without=%-8s events=%d mae=%.3f rho=%.3f gap_median_s=%.3f",
                left.id(),
                model.events(),
                model.positionMeanError(),
                model.rankCorrelation(),
                model.gapMedianErrorSeconds());
    }

    /** A line per tenth of what was told, for the chances of Q3 of every driver and of pole of every driver. */
    private static void reliability(int season, List<Evaluation> evaluations, PrintStream out) {
        deciles("reliability season=" + season + " of=q3", evaluations, Evaluation::q3, out);
        deciles("reliability season=" + season + " of=pole", evaluations, Evaluation::pole, out);
    }

    private static void deciles(
            String head,
            List<Evaluation> evaluations,
            Function<Evaluation, List<Reliability.Forecast>> told,
            PrintStream out) {
        Reliability all = new Reliability(
                evaluations.stream().map(told).flatMap(Collection::stream).toList());
        all.deciles()
                .forEach(decile -> out.println(String.format(
                        Locale.ROOT,
                        "%s forecasts=%d said=%.3f came=%.3f",
                        head,
                        decile.forecasts().size(),
                        decile.said(),
                        decile.came())));
    }

    /**
     * How well calibrated it was: the share of gaps inside the 50 % and the 80 % band, how likely the favourite for pole was said to be
     * and how often he was on it, and the error of the probabilities of Q3.
     */
    private static String bands(String head, List<Evaluation> evaluations) {
        double gaps = evaluations.stream()
                .mapToInt(one -> one.gapErrorsSeconds().size())
                .sum();
        Reliability favourite =
                new Reliability(evaluations.stream().map(Evaluation::favourite).toList());
        Reliability q3 = new Reliability(evaluations.stream()
                .map(Evaluation::q3)
                .flatMap(Collection::stream)
                .toList());
        return String.format(
                Locale.ROOT,
                "%s half=%.3f wide=%.3f pole_said=%.3f pole_came=%.3f q3_calibration_error=%.3f q3_brier=%.3f",
                head,
                evaluations.stream().mapToInt(Evaluation::inHalf).sum() / gaps,
                evaluations.stream().mapToInt(Evaluation::inWide).sum() / gaps,
                favourite.said(),
                favourite.came(),
                q3.calibrationError(),
                q3.brier());
    }

    private static List<Evaluation> of(int season, List<Evaluation> evaluations) {
        return evaluations.stream()
                .filter(one -> one.weekend().key().season() == season)
                .toList();
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String code(Evaluation evaluation, String driverId) {
        return evaluation.weekend().qualifying().stream()
                .filter(row -> row.entrant().driverId().equals(driverId))
                .map(row -> row.entrant().code())
                .findFirst()
                .orElse("?");
    }
}
