package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Predicts every qualifying of some seasons from what was known before it, and sets each beside what came. */
public final class WalkForward {
    private final QualifyingPredictor predictor = new QualifyingPredictor();

    /**
     * @param kinds the models to try, each on its own
     * @param history everything known, also before those seasons
     * @return by model one evaluation per event with a qualifying and enough of them before it, in order
     */
    public Map<ModelKind, List<Evaluation>> over(Set<ModelKind> kinds, History history, Set<Integer> seasons) {
        return over(kinds, history, weekend -> seasons.contains(weekend.key().season()));
    }

    /** How good every model was over the last events, at most so many, of those with enough before them; empty where none has. */
    public Map<ModelKind, Judgement> latest(History history, int events) {
        Map<ModelKind, Judgement> judgements = new EnumMap<>(ModelKind.class);
        latest(history, events, event -> false)
                .forEach((kind, evaluations) -> judgements.put(kind, Judgement.of(evaluations)));
        return judgements;
    }

    /**
     * Every model over the last events, and over those before them that are asked for.
     *
     * @param history everything known
     * @param events the last so many, of those with enough before them
     * @param also which earlier ones, of those with enough before them
     * @return by model one evaluation per event, in order; empty where no event has enough before it
     */
    public Map<ModelKind, List<Evaluation>> latest(History history, int events, Predicate<EventKey> also) {
        List<Weekend> judgeable = history.weekends().stream()
                .filter(Weekend::isDecided)
                .skip(QualifyingPredictor.LEAST_EVENTS)
                .toList();
        int first = Math.max(0, judgeable.size() - events);
        Set<EventKey> wanted = new HashSet<>();
        for (int i = 0; i < judgeable.size(); i++) {
            if (i >= first || also.test(judgeable.get(i).key())) {
                wanted.add(judgeable.get(i).key());
            }
        }
        return wanted.isEmpty()
                ? Map.of()
                : over(EnumSet.allOf(ModelKind.class), history, weekend -> wanted.contains(weekend.key()));
    }

    private Map<ModelKind, List<Evaluation>> over(Set<ModelKind> kinds, History history, Predicate<Weekend> judged) {
        Map<ModelKind, List<Evaluation>> evaluations = new EnumMap<>(ModelKind.class);
        kinds.forEach(kind -> evaluations.put(kind, new ArrayList<>()));
        ForwardPass pass = new ForwardPass(kinds);
        for (Weekend weekend : history.weekends()) {
            if (weekend.isDecided() && pass.events() >= QualifyingPredictor.LEAST_EVENTS && judged.test(weekend)) {
                Weekend upcoming = weekend.beforeQualifying();
                evaluations.forEach((kind, made) -> {
                    GapModel model = predictor.train(kind, pass, upcoming);
                    made.add(Evaluation.of(predictor.predict(model, pass, upcoming), weekend));
                });
            }
            pass.learn(weekend);
        }
        return evaluations;
    }

    /**
     * One prediction beside the outcome.
     *
     * @param gapErrorsSeconds one per classified driver who was predicted and set a time: |predicted − actual gap|, both on the actual
     *     pole time
     * @param inHalf how many of those gaps fell into the 50 % band
     * @param inWide the same of the 80 % band
     */
    public record Evaluation(
            QualifyingPrediction prediction,
            Weekend weekend,
            Ranking ranking,
            Ranking baseline,
            List<Double> gapErrorsSeconds,
            int inHalf,
            int inWide) {
        private static final int Q3_PLACES = 10;

        public Evaluation {
            gapErrorsSeconds = List.copyOf(gapErrorsSeconds);
        }

        /** What was told of the driver who was most likely on pole. */
        public Reliability.Forecast favourite() {
            PredictedDriver favourite = prediction.drivers().stream()
                    .max(Comparator.comparingDouble(PredictedDriver::poleProbability))
                    .orElseThrow();
            return new Reliability.Forecast(favourite.poleProbability(), isAmong(favourite, 1));
        }

        /** What was told of pole, one per driver who was predicted and classified. */
        public List<Reliability.Forecast> pole() {
            return prediction.drivers().stream()
                    .filter(driver -> isAmong(driver, ranking.drivers()))
                    .map(driver -> new Reliability.Forecast(driver.poleProbability(), isAmong(driver, 1)))
                    .toList();
        }

        /** What was told of Q3, one per driver who was predicted and classified. */
        public List<Reliability.Forecast> q3() {
            return prediction.drivers().stream()
                    .filter(driver -> isAmong(driver, ranking.drivers()))
                    .map(driver -> new Reliability.Forecast(driver.q3Probability(), isAmong(driver, Q3_PLACES)))
                    .toList();
        }

        private boolean isAmong(PredictedDriver driver, int first) {
            return ranking.actual().stream()
                    .limit(first)
                    .anyMatch(driver.entrant().driverId()::equals);
        }

        public static Evaluation of(QualifyingPrediction prediction, Weekend weekend) {
            Ranking ranking = Ranking.of(
                    prediction.drivers().stream()
                            .map(driver -> driver.entrant().driverId())
                            .toList(),
                    weekend.qualifying());
            Ranking baseline = Ranking.of(NaiveBaseline.order(weekend), weekend.qualifying());
            Outcome outcome = Outcome.of(weekend);
            Map<String, Double> gaps = outcome.gapsPercent();
            double poleSeconds = outcome.poleMillis().orElse(0) / 1000.0;
            List<Double> errors = new ArrayList<>();
            int inHalf = 0;
            int inWide = 0;
            for (PredictedDriver driver : prediction.drivers()) {
                Double gap = gaps.get(driver.entrant().driverId());
                if (gap != null) {
                    errors.add(Math.abs(driver.gapPercent() - gap) / 100 * poleSeconds);
                    inHalf += driver.half().contains(gap) ? 1 : 0;
                    inWide += driver.wide().contains(gap) ? 1 : 0;
                }
            }
            return new Evaluation(prediction, weekend, ranking, baseline, errors, inHalf, inWide);
        }
    }
}
