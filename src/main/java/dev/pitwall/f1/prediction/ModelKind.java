package dev.pitwall.f1.prediction;

import java.util.Arrays;
import java.util.List;

/** The models that are trained. Each is linear in the same features, and differs in how its coefficients come about. */
public enum ModelKind {
    /**
     * A mean of two linear models, which is one: the pace filter's own estimate, and a ridge regression with recency weights on
     * everything else.
     */
    RIDGE(
            "ridge",
            "Pace filter and ridge regression: what each lap of the past says of teams and drivers, fading with its age.") {
        private static final double EVENT_HALF_LIFE = 40;
        private static final double PENALTY = 30;
        /** The share of {@link Feature#PACE} in a score; the regression on all other features has the rest. */
        private static final double PACE_SHARE = 0.8;

        @Override
        double[] coefficients(TrainingRows past) {
            double[] coefficients = past.regression(Feature.OF_RESULTS, EVENT_HALF_LIFE, PENALTY);
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] *= 1 - PACE_SHARE;
            }
            coefficients[Feature.PACE.ordinal()] = PACE_SHARE;
            return coefficients;
        }
    },
    /** Linear regression on gaps and form, every qualifying alike: what a first model would be, and what any other must beat. */
    LEAST_SQUARES(
            "least_squares",
            "Linear regression on gaps and form, every qualifying alike: the plain model that any other must beat.") {
        @Override
        double[] coefficients(TrainingRows past) {
            return past.regression(Feature.OF_RESULTS, Double.POSITIVE_INFINITY, 0);
        }
    },
    /**
     * {@link #RIDGE}, and a ridge regression of what it leaves over on {@link Feature#OF_CONDITIONS}. Where neither laps nor weather are
     * known it is {@link #RIDGE} to the bit. What a tyre costs does not change with the years, so here every qualifying weighs alike.
     */
    CONDITIONS(
            "conditions",
            "Ridge, corrected by what is known of tyres, speed traps and weather; with results alone it says the same.") {
        private static final double PENALTY = 30;

        @Override
        double[] coefficients(TrainingRows past) {
            double[] coefficients = past.coefficients(RIDGE);
            double[] more =
                    past.regressionOfRest(coefficients, Feature.OF_CONDITIONS, Double.POSITIVE_INFINITY, PENALTY);
            for (Feature feature : Feature.OF_CONDITIONS) {
                coefficients[feature.ordinal()] = more[feature.ordinal()];
            }
            return coefficients;
        }

        @Override
        double[] deviations(FeatureRows features) {
            return RainDoubt.widened(features.deviations(), features.rainChance());
        }
    };

    private final String id;

    private final String description;

    ModelKind(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** What it does, a sentence for a page. */
    public String description() {
        return description;
    }

    /** What is stored; never changes. */
    public String id() {
        return id;
    }

    /** Fits it, one per {@link Feature}; asked by {@link TrainingRows#coefficients}, which remembers them. */
    abstract double[] coefficients(TrainingRows past);

    /** How uncertain each driver's score is, one per row, in the unit of {@link FeatureRows#deviations()}. */
    double[] deviations(FeatureRows features) {
        return features.deviations();
    }

    /** All that {@link #ofId} knows. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ModelKind::id).toList();
    }

    /** @throws IllegalArgumentException for an unknown id */
    public static ModelKind ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model kind is called " + id));
    }
}
