package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Trains on what was over, predicts what is to come. Without state; the same input gives the same bits.
 *
 * <p>Nothing that happened after the predicted qualifying began can reach a prediction: both methods cut their input themselves
 * ({@link History#before}, {@link Weekend#beforeQualifying}), whatever they are given.
 */
public final class QualifyingPredictor {
    static final int LEAST_EVENTS = 5;
    private static final String SOFTWARE_VERSION = "1";

    /**
     * Trains for one weekend.
     *
     * @param history any weekends; only those before {@code weekend} are used
     * @throws NotEnoughHistoryException with fewer than {@value #LEAST_EVENTS} qualifyings before it
     */
    public GapModel train(ModelKind kind, History history, Weekend weekend) {
        History past = history.before(weekend.key());
        return train(kind, pass(past), weekend, past.weekends());
    }

    /** @param pass has learned exactly {@code past} */
    GapModel train(ModelKind kind, ForwardPass pass, Weekend weekend, List<Weekend> past) {
        if (pass.events() < LEAST_EVENTS) {
            throw new NotEnoughHistoryException(weekend.key(), pass.events(), LEAST_EVENTS);
        }
        double[] values = pass.coefficients();
        List<GapModel.Coefficient> coefficients = Arrays.stream(Feature.values())
                .map(feature -> new GapModel.Coefficient(feature.id(), values[feature.ordinal()]))
                .toList();
        return new GapModel(
                kind.id(),
                coefficients,
                pass.calibration(),
                past.get(past.size() - 1).key().toString(),
                pass.events(),
                pass.rows(),
                DataHash.of(past),
                SOFTWARE_VERSION);
    }

    /** What a model sees of the weekend's field, for whoever wants to look at it. */
    public FeatureRows features(History history, Weekend weekend) {
        return pass(history.before(weekend.key())).features(weekend.beforeQualifying());
    }

    /** Predicts with a model that {@link #train} made of the same history. */
    public QualifyingPrediction predict(GapModel model, History history, Weekend weekend) {
        return predict(model, pass(history.before(weekend.key())), weekend.beforeQualifying());
    }

    QualifyingPrediction predict(GapModel model, ForwardPass pass, Weekend upcoming) {
        Field field = Field.of(upcoming, pass.builder().last());
        double[] coefficients = new double[Feature.values().length];
        model.coefficients()
                .forEach(one -> coefficients[Feature.ofId(one.feature()).ordinal()] = one.value());
        Scores scores = Scores.of(pass.features(upcoming), coefficients);
        Calibration calibration = model.calibration();
        OptionalInt pole = poleMillis(upcoming, calibration);
        return new QualifyingPrediction(
                upcoming.key(),
                upcoming.name(),
                drivers(scores, calibration, pole),
                field.missing(),
                List.of(),
                pole,
                model,
                DataHash.of(List.of(upcoming)));
    }

    private static ForwardPass pass(History past) {
        ForwardPass pass = new ForwardPass();
        past.weekends().forEach(pass::learn);
        return pass;
    }

    private static OptionalInt poleMillis(Weekend upcoming, Calibration calibration) {
        OptionalInt best = FeatureBuilder.bestLap(upcoming);
        return best.isEmpty()
                ? best
                : OptionalInt.of(
                        (int) StrictMath.rint(best.getAsInt() * StrictMath.exp(calibration.poleStepPercent() / 100)));
    }

    private static List<PredictedDriver> drivers(Scores scores, Calibration calibration, OptionalInt pole) {
        Chances chances = Chances.of(scores.values(), calibration.scoreSigma());
        List<PredictedDriver> drivers = new ArrayList<>();
        for (int place = 0; place < scores.order().size(); place++) {
            double gap = calibration.gapScale() * (scores.values()[place] - scores.values()[0]);
            Calibration.BandZone zone = calibration.zoneOf(place + 1);
            drivers.add(new PredictedDriver(
                    place + 1,
                    scores.order().get(place),
                    gap,
                    pole.isEmpty() ? pole : OptionalInt.of((int) StrictMath.rint(pole.getAsInt() * (1 + gap / 100))),
                    zone.half(gap),
                    zone.wide(gap),
                    chances.pole()[place],
                    chances.q3()[place]));
        }
        return drivers;
    }
}
