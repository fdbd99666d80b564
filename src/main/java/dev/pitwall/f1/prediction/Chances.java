package dev.pitwall.f1.prediction;

/**
 * Probability of pole and of a place among the first ten, when each driver's score errs normally and independently with its own
 * standard deviation: an integral over the driver's own score, in which the number of faster others is a sum of independent yes and no
 * (Poisson binomial). By the trapezoid rule on a fixed grid, so the same bits every time.
 *
 * @param pole by place, adding up to 1
 * @param q3 by place
 */
record Chances(double[] pole, double[] q3) {
    private static final int Q3_PLACES = 10;
    private static final int STEPS = 160;
    private static final double REACH = 4;

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
        return new Chances(pole, q3);
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
