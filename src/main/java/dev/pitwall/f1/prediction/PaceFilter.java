package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * The pace of teams and drivers as a linear regression whose coefficients move: every lap time, grid place and race place is a sum of
 * effects (team, driver, team in this kind of session, team on street circuits, team this weekend, driver this weekend) plus noise, and
 * every effect drifts back to its mean from event to event, faster over a winter.
 *
 * <p>That is a dynamic linear model (West and Harrison, Bayesian Forecasting and Dynamic Models, 1997, chapter 4) updated by the Kalman
 * filter: what a weekend's practice says of a driver is weighed against his and his team's past, by how uncertain each of them is.
 * Teammates, missing sessions, substitutes and new teams need no rule of their own: an effect that nobody has seen is at its mean and
 * uncertain, and is learned within a session. Two changes make it robust: the level of a session is free, so only differences within
 * the field count, and a surprise is cut off at so many standard deviations, sooner on the slow side of practice, where a slow lap is
 * mostly a lap that was never meant to be fast.
 *
 * <p>Unit: {@link FieldSpread}s. Smaller is faster. The settings were chosen by hand and then on the seasons 2018 to 2023, see
 * {@code docs/prediction.md}.
 */
final class PaceFilter {
    /** Variance of a session's free level: large beside everything else. */
    private static final double LEVEL_VARIANCE = 1;

    private static final int LEAST_OBSERVATIONS = 4;

    private final Map<Key, Integer> places;
    private final List<Effect> effects;
    private double[] mean;
    private double[][] covariance;

    PaceFilter() {
        this(new HashMap<>(), new ArrayList<>(), new double[64], new double[64][64]);
    }

    private PaceFilter(Map<Key, Integer> places, List<Effect> effects, double[] mean, double[][] covariance) {
        this.places = places;
        this.effects = effects;
        this.mean = mean;
        this.covariance = covariance;
    }

    PaceFilter copy() {
        double[][] covarianceCopy = new double[covariance.length][];
        for (int i = 0; i < covariance.length; i++) {
            covarianceCopy[i] = covariance[i].clone();
        }
        return new PaceFilter(new HashMap<>(places), new ArrayList<>(effects), mean.clone(), covarianceCopy);
    }

    /** One event on: every effect moves towards its mean, and gets more uncertain. */
    void advance(boolean newSeason) {
        int size = effects.size();
        double[] factor = new double[size];
        for (int i = 0; i < size; i++) {
            Effect effect = effects.get(i);
            factor[i] = effect.kept * (newSeason ? effect.keptOverWinter : 1);
        }
        for (int i = 0; i < size; i++) {
            mean[i] *= factor[i];
            for (int j = 0; j < size; j++) {
                covariance[i][j] *= factor[i] * factor[j];
            }
            covariance[i][i] += (1 - factor[i] * factor[i]) * effects.get(i).variance;
        }
    }

    /**
     * Takes in one session.
     *
     * @param source of all observations
     * @param noise variance of one observation
     */
    void observe(Source source, boolean street, List<Observation> observations, double noise) {
        int count = observations.size();
        if (count < LEAST_OBSERVATIONS) {
            return;
        }
        int[][] parts = new int[count][];
        for (int row = 0; row < count; row++) {
            parts[row] =
                    parts(observations.get(row).driver(), observations.get(row).team(), source, street);
        }
        int size = effects.size();
        double[][] cross = new double[count][size];
        double[][] total = new double[count][count];
        double[] surprise = new double[count];
        for (int row = 0; row < count; row++) {
            for (int part : parts[row]) {
                for (int i = 0; i < size; i++) {
                    cross[row][i] += covariance[part][i];
                }
                surprise[row] -= mean[part];
            }
            surprise[row] += observations.get(row).value();
        }
        for (int row = 0; row < count; row++) {
            for (int other = 0; other < count; other++) {
                for (int part : parts[other]) {
                    total[row][other] += cross[row][part];
                }
            }
            total[row][row] += noise;
        }
        double middle = Median.of(surprise);
        for (int row = 0; row < count; row++) {
            double deviation = Math.sqrt(total[row][row]);
            surprise[row] = Math.max(
                    -source.fastLimit * deviation, Math.min(source.slowLimit * deviation, surprise[row] - middle));
        }
        for (int row = 0; row < count; row++) {
            for (int other = 0; other < count; other++) {
                total[row][other] += LEVEL_VARIANCE;
            }
        }
        Matrix.Cholesky root = Matrix.of(total).uplo(UPLO.LOWER).cholesky(true);
        double[] step = root.solve(surprise);
        Matrix solved = Matrix.of(cross);
        root.solve(solved);
        // An effect's numbers side by side: this is most of the work, and memory is read in lines.
        double[][] gain = solved.transpose().toArray();
        double[][] crossOfEffect = Matrix.of(cross).transpose().toArray();
        // The others, like the drivers of other events, have nothing to do with this session, and stay as they are.
        int[] touched = IntStream.range(0, size)
                .filter(effect -> Arrays.stream(crossOfEffect[effect]).anyMatch(one -> one != 0))
                .toArray();
        for (int i : touched) {
            for (int row = 0; row < count; row++) {
                mean[i] += crossOfEffect[i][row] * step[row];
            }
        }
        for (int first = 0; first < touched.length; first++) {
            int i = touched[first];
            double[] gainOfOne = gain[i];
            for (int second = 0; second <= first; second++) {
                int j = touched[second];
                double[] crossOfOther = crossOfEffect[j];
                double sum = 0;
                for (int row = 0; row < count; row++) {
                    sum += gainOfOne[row] * crossOfOther[row];
                }
                covariance[i][j] -= sum;
                covariance[j][i] = covariance[i][j];
            }
        }
    }

    /** What the driver would do in that session. */
    Estimate estimate(String driver, String team, Source source, boolean street) {
        int[] parts = parts(driver, team, source, street);
        double value = 0;
        double variance = 0;
        for (int part : parts) {
            value += mean[part];
            for (int other : parts) {
                variance += covariance[part][other];
            }
        }
        return new Estimate(value, Math.max(0, variance));
    }

    private int[] parts(String driver, String team, Source source, boolean street) {
        int[] parts = {
            place(Effect.TEAM, team),
            place(Effect.DRIVER, driver),
            place(Effect.TEAM_IN_SESSION, team + '@' + source.name()),
            place(Effect.TEAM_THIS_EVENT, team),
            place(Effect.DRIVER_THIS_EVENT, driver)
        };
        if (!street) {
            return parts;
        }
        int[] more = Arrays.copyOf(parts, parts.length + 1);
        more[parts.length] = place(Effect.TEAM_ON_STREETS, team);
        return more;
    }

    private int place(Effect effect, String name) {
        Key key = new Key(effect, name);
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        int place = effects.size();
        if (place == mean.length) {
            grow();
        }
        places.put(key, place);
        effects.add(effect);
        mean[place] = effect.unknownMean;
        covariance[place][place] = effect.variance;
        return place;
    }

    private void grow() {
        int capacity = 2 * mean.length;
        mean = Arrays.copyOf(mean, capacity);
        covariance = Arrays.copyOf(covariance, capacity);
        for (int i = 0; i < capacity; i++) {
            covariance[i] = covariance[i] == null ? new double[capacity] : Arrays.copyOf(covariance[i], capacity);
        }
    }

    private record Key(Effect effect, String name) {}

    /** @param value in the unit of the filter */
    record Observation(String driver, String team, double value) {}

    /** @param variance of the value, without the noise of one more observation */
    record Estimate(double value, double variance) {}

    /** What is observed; each source of each team has its own offset (a team that hides its pace on Friday). */
    enum Source {
        QUALIFYING(2.5, 2.5),
        FP1(2.5, 1.3),
        FP2(2.5, 1.3),
        FP3(2.5, 1.3),
        SQ(2.5, 1.3),
        SPRINT(2.5, 2.5),
        RACE(2.5, 2.5);

        private final double fastLimit;
        private final double slowLimit;

        /** @param fastLimit in standard deviations, as {@code slowLimit} */
        Source(double fastLimit, double slowLimit) {
            this.fastLimit = fastLimit;
            this.slowLimit = slowLimit;
        }
    }

    private enum Effect {
        /** Most of it is gone after a winter: the rules and the car are new. */
        TEAM(0.05, 48, 0.2, 0.3),
        /** Slow to change; a rookie starts behind the middle. */
        DRIVER(0.1, 75, 0.97, 0.25),
        TEAM_IN_SESSION(0.02, 6, 0.7, 0),
        TEAM_ON_STREETS(0.006, 100, 0.8, 0),
        TEAM_THIS_EVENT(0.033, 0, 0, 0),
        DRIVER_THIS_EVENT(0.03, 0, 0, 0);

        private final double variance;
        private final double kept;
        private final double keptOverWinter;
        private final double unknownMean;

        /** @param memory events after which 1/e of a deviation is left */
        Effect(double variance, double memory, double keptOverWinter, double unknownMean) {
            this.variance = variance;
            this.kept = memory == 0 ? 0 : StrictMath.exp(-1 / memory);
            this.keptOverWinter = keptOverWinter;
            this.unknownMean = unknownMean;
        }
    }
}
