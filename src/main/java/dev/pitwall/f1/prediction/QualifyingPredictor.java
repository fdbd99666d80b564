package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Trains on what was over, predicts what is to come. Without state; the same input gives the same bits.
 *
 * <p>Nothing that happened after the predicted qualifying began can reach a prediction: both methods cut their input themselves
 * ({@link History#before}, {@link Weekend#beforeQualifying}), whatever they are given.
 */
public final class QualifyingPredictor {
    static final int LEAST_EVENTS = 5;
    private static final String SOFTWARE_VERSION = "3";

    /**
     * Trains for one weekend.
     *
     * @param history any weekends; only those before {@code weekend} are used
     * @throws NotEnoughHistoryException with fewer than {@value #LEAST_EVENTS} qualifyings before it
     */
    public GapModel train(ModelKind kind, History history, Weekend weekend) {
        ForwardPass pass = new ForwardPass(Set.of(kind));
        history.before(weekend.key()).weekends().forEach(pass::learn);
        return train(kind, pass, weekend);
    }

    /** @param pass has learned all that was known before the weekend */
    GapModel train(ModelKind kind, ForwardPass pass, Weekend weekend) {
        if (pass.events() < LEAST_EVENTS) {
            throw new NotEnoughHistoryException(weekend.key(), pass.events(), LEAST_EVENTS);
        }
        double[] values = pass.coefficients(kind);
        List<GapModel.Coefficient> coefficients = Arrays.stream(Feature.values())
                .map(feature -> new GapModel.Coefficient(feature.id(), values[feature.ordinal()]))
                .toList();
        return new GapModel(
                kind.id(),
                coefficients,
                pass.calibration(kind),
                pass.last().orElseThrow().toString(),
                pass.events(),
                pass.rows(),
                pass.historySha256(),
                SOFTWARE_VERSION);
    }

    /** What a model sees of the weekend's field, for whoever wants to look at it. */
    public FeatureRows features(History history, Weekend weekend) {
        return learned(history.before(weekend.key())).features(weekend.beforeQualifying());
    }

    /** Predicts with a model that {@link #train} made of the same history. */
    public QualifyingPrediction predict(GapModel model, History history, Weekend weekend) {
        return predict(model, learned(history.before(weekend.key())), weekend.beforeQualifying());
    }

    /** @param known has learned all that was known before the weekend */
    QualifyingPrediction predict(GapModel model, FeatureBuilder known, Weekend upcoming) {
        Field field = known.field(upcoming);
        FeatureRows features = known.features(upcoming);
        Scores scores = Scores.of(
                features, coefficients(model), ModelKind.ofId(model.kind()).deviations(features));
        OptionalInt pole = poleMillis(upcoming, model.calibration());
        return new QualifyingPrediction(
                upcoming.key(),
                upcoming.name(),
                drivers(scores, features.spread(), model.calibration(), pole),
                field.missing(),
                new Notes(upcoming, field, known).all(features.wet()),
                pole,
                model,
                DataHash.of(upcoming));
    }

    /** A model that is there already needs no walk that rehearses it. */
    private static FeatureBuilder learned(History past) {
        FeatureBuilder known = new FeatureBuilder();
        past.weekends().forEach(known::learn);
        return known;
    }

    private static double[] coefficients(GapModel model) {
        double[] coefficients = new double[Feature.values().length];
        model.coefficients()
                .forEach(one -> coefficients[Feature.ofId(one.feature()).ordinal()] = one.value());
        return coefficients;
    }

    private static OptionalInt poleMillis(Weekend upcoming, Calibration calibration) {
        OptionalInt best = FeatureBuilder.bestLap(upcoming);
        return best.isEmpty()
                ? best
                : OptionalInt.of(millis(best.getAsInt() * StrictMath.exp(calibration.poleStepPercent() / 100)));
    }

    private static List<PredictedDriver> drivers(
            Scores scores, double spread, Calibration calibration, OptionalInt pole) {
        double[] sigmas = Arrays.stream(scores.deviations())
                .map(deviation -> deviation * calibration.scoreSigma())
                .toArray();
        Chances chances = Chances.of(scores.values(), sigmas);
        List<PredictedDriver> drivers = new ArrayList<>();
        for (int place = 0; place < scores.order().size(); place++) {
            double gap = calibration.gapPercent(scores.behind(place), spread);
            double unit = spread * scores.deviations()[place];
            Calibration.BandZone zone = calibration.zoneOf(place + 1);
            drivers.add(new PredictedDriver(
                    place + 1,
                    scores.order().get(place),
                    gap,
                    pole.isEmpty() ? pole : OptionalInt.of(millis(pole.getAsInt() * (1 + gap / 100))),
                    zone.half(gap, unit),
                    zone.wide(gap, unit),
                    chances.pole()[place],
                    chances.q3()[place]));
        }
        return drivers;
    }

    private static int millis(double exact) {
        return (int) StrictMath.rint(exact);
    }
}
