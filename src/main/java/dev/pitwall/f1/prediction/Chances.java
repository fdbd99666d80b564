package dev.pitwall.f1.prediction;

/**
 * Probability of pole and of a place among the first ten, when each driver's score errs normally and independently with its own
 * standard deviation: an integral over the driver's own score, in which the number of faster others is a sum of independent yes and no
 * (Poisson binomial). By the trapezoid rule on a fixed grid, so the same bits every time.
 *
 * <p>Errors of one qualifying are not independent (rain, a red flag, a track that dries hit many at once) and have wider tails than a
 * normal, so chances of Q3 near 0 and 1 are too sure. Their log-odds are therefore flattened (Platt, Probabilistic Outputs for Support
 * Vector Machines, 1999, with the slope alone) by {@value #Q3_SLOPE}, and shifted alike so that they still add up to the same. The slope
 * was chosen on 2020 to 2023 and held on each of these seasons when chosen on the others; the same for pole did not, so pole is left as
 * it is: {@code docs/prediction.md}.
 *
 * @param pole by place, adding up to 1
 * @param q3 by place
 */
record Chances(double[] pole, double[] q3) {
    private static final int Q3_PLACES = 10;
    private static final int STEPS = 160;
    private static final double REACH = 4;
    private static final double Q3_SLOPE = 0.8;
    /** Chances nearer to 0 and 1 are not told apart. */
    private static final double SUREST = 1e-9;
    /** Of the bisection; after them the shift is known to 1e-11. */
    private static final int HALVINGS = 40;

    private static final double WIDEST_SHIFT = 5;

    static Chances of(double[] scores, double[] sigmas) {
        double[] pole = new double[scores.length];
        double[] q3 = new double[scores.length];
        for (int driver = 0; driver < scores.length; driver++) {
            double total = 0;
            for (int step = 0; step <= STEPS; step++) {
                double z = -REACH + 2 * REACH * step / STEPS;
                double density = StrictMath.exp(-z * z / 2);
                double[] faster = faster(scores, driver, scores[driver] + z * sigmas[driver], sigmas);
                double inQ3 = 0;
                for (int count = 0; count < Math.min(Q3_PLACES, faster.length); count++) {
                    inQ3 += faster[count];
                }
                total += density;
                pole[driver] += density * faster[0];
                q3[driver] += density * inQ3;
            }
            pole[driver] /= total;
            q3[driver] = Math.min(1, q3[driver] / total);
        }
        double sum = 0;
        for (double chance : pole) {
            sum += chance;
        }
        for (int driver = 0; driver < pole.length; driver++) {
            pole[driver] = Math.min(1, pole[driver] / sum);
        }
        return new Chances(pole, q3.length > Q3_PLACES ? flattened(q3) : q3);
    }

    private static double[] flattened(double[] chances) {
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        double low = -WIDEST_SHIFT;
        double high = WIDEST_SHIFT;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double reached = 0;
            for (double chance : chances) {
                reached += flattened(chance, middle);
            }
            if (reached > sum) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double[] flat = new double[chances.length];
        for (int driver = 0; driver < flat.length; driver++) {
            flat[driver] = flattened(chances[driver], (low + high) / 2);
        }
        return flat;
    }

    private static double flattened(double chance, double shift) {
        double inside = Math.max(SUREST, Math.min(1 - SUREST, chance));
        double logOdds = Q3_SLOPE * StrictMath.log(inside / (1 - inside)) + shift;
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** Probability of 0, 1, … ten others being faster than that score. */
    private static double[] faster(double[] scores, int driver, double score, double[] sigmas) {
        double[] counts = new double[Q3_PLACES + 1];
        counts[0] = 1;
        for (int other = 0; other < scores.length; other++) {
            if (other == driver) {
                continue;
            }
            double chance = normalBelow((score - scores[other]) / sigmas[other]);
            for (int count = Q3_PLACES; count > 0; count--) {
                counts[count] = counts[count] * (1 - chance) + counts[count - 1] * chance;
            }
            counts[0] *= 1 - chance;
        }
        return counts;
    }

    /** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17; error below 7.5e-8. */
    private static double normalBelow(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = 0.3989422804014327
                * StrictMath.exp(-x * x / 2)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x > 0 ? 1 - tail : tail;
    }
}
