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
        return over(new ForwardPass(kinds), history, event -> seasons.contains(event.season()));
    }

    /** How good every model was over the last events, at most so many, of those with enough before them; empty where none has. */
    public Map<ModelKind, Judgement> latest(History history, int events) {
        Map<ModelKind, Judgement> judgements = new EnumMap<>(ModelKind.class);
        over(
                        new ForwardPass(EnumSet.allOf(ModelKind.class)),
                        history,
                        latestOf(history, events, event -> false)::contains)
                .forEach((kind, evaluations) -> {
                    if (!evaluations.isEmpty()) {
                        judgements.put(kind, Judgement.of(evaluations));
                    }
                });
        return judgements;
    }

    /**
     * One walk up to a weekend: trains for it as {@link QualifyingPredictor#train} does, and judges every model on the way, over the last
     * events before it and over those before them that are asked for.
     *
     * @param kind what is trained
     * @param history any weekends; only those before {@code weekend} are used
     * @param events the last so many, of those with enough before them
     * @param also which earlier ones, of those with enough before them
     * @throws NotEnoughHistoryException as {@link QualifyingPredictor#train}
     */
    public Trained train(ModelKind kind, History history, Weekend weekend, int events, Predicate<EventKey> also) {
        History past = history.before(weekend.key());
        Set<EventKey> judged = latestOf(past, events, also);
        ForwardPass pass = new ForwardPass(EnumSet.allOf(ModelKind.class));
        Map<ModelKind, List<Evaluation>> evaluations = over(pass, past, judged::contains);
        return new Trained(predictor.train(kind, pass, weekend), judged.isEmpty() ? Map.of() : evaluations);
    }

    /**
     * What a walk up to a weekend gives.
     *
     * @param evaluations by model one per event that was judged, in order; empty where no event has enough before it
     */
    public record Trained(GapModel model, Map<ModelKind, List<Evaluation>> evaluations) {}

    private static Set<EventKey> latestOf(History history, int events, Predicate<EventKey> also) {
        List<EventKey> judgeable = history.weekends().stream()
                .filter(Weekend::isDecided)
                .skip(QualifyingPredictor.LEAST_EVENTS)
                .map(Weekend::key)
                .toList();
        int first = Math.max(0, judgeable.size() - events);
        Set<EventKey> wanted = new HashSet<>();
        for (int i = 0; i < judgeable.size(); i++) {
            if (i >= first || also.test(judgeable.get(i))) {
                wanted.add(judgeable.get(i));
            }
        }
        return wanted;
    }

    /** @param pass has learned nothing yet, and all of {@code history} afterwards */
    private Map<ModelKind, List<Evaluation>> over(ForwardPass pass, History history, Predicate<EventKey> judged) {
        Map<ModelKind, List<Evaluation>> evaluations = new EnumMap<>(ModelKind.class);
        pass.kinds().forEach(kind -> evaluations.put(kind, new ArrayList<>()));
        for (Weekend weekend : history.weekends()) {
            if (weekend.isDecided()
                    && pass.events() >= QualifyingPredictor.LEAST_EVENTS
                    && judged.test(weekend.key())) {
                Weekend upcoming = weekend.beforeQualifying();
                evaluations.forEach((kind, made) -> {
                    GapModel model = predictor.train(kind, pass, upcoming);
                    made.add(Evaluation.of(predictor.predict(model, pass.builder(), upcoming), weekend));
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
