package dev.pitwall.f1.predictor;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the steps of a prediction hand on to each other, and what pages read. A step that is repeated puts its result in the place
 * of the earlier one.
 */
@ApplicationScoped
public class PredictionBook {

    /** Of the predictions of a weekend, the one that was made last. */
    private static final String LATEST = "not exists (select 1 from Prediction q where q.season = p.season"
            + " and q.round = p.round and (q.predictedAt > p.predictedAt"
            + " or q.predictedAt = p.predictedAt and q.runId > p.runId))";

    private static final String BY_WEEKEND = " order by p.season desc, p.round desc";

    private final EntityManager entities;

    @Inject
    PredictionBook(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    PredictionBook() {
        this(null);
    }

    @Transactional
    void keep(FeatureSet features) {
        entities.merge(features);
    }

    @Transactional
    void keep(FittedModel model) {
        entities.merge(model);
    }

    @Transactional
    void keep(JudgedModel judged) {
        entities.merge(judged);
    }

    @Transactional
    void keep(Prediction prediction) {
        Prediction earlier = entities.find(Prediction.class, prediction.runId());
        if (earlier != null) {
            // Its pictures and its evaluation go with it.
            entities.remove(earlier);
            entities.flush();
        }
        entities.persist(prediction);
    }

    @Transactional
    void keep(StoredPicture picture) {
        entities.merge(picture);
    }

    @Transactional
    void keep(Evaluation evaluation) {
        entities.merge(evaluation);
    }

    FeatureSet features(long runId) {
        return made(FeatureSet.class, runId, "build_features");
    }

    FittedModel model(long runId) {
        return made(FittedModel.class, runId, "fit_model");
    }

    /** The kind of the model that made the prediction before this one, of any weekend. */
    @Transactional
    Optional<String> kindBefore(FittedModel model) {
        return entities.createQuery(
                        "select m.kind from FittedModel m, Prediction p where p.runId = m.runId"
                                + " and m.fittedAt < :at and m.runId <> :run order by m.fittedAt desc, m.runId desc",
                        String.class)
                .setParameter("at", model.fittedAt())
                .setParameter("run", model.runId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How good each model was when a run judged them last, the one that was told first; empty where none has. */
    @Transactional
    public List<JudgedModel> judgedLast() {
        return entities.createQuery(
                        "select j.key.runId from JudgedModel j order by j.judgedAt desc, j.key.runId desc", Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::judgedModels)
                .orElse(List.of());
    }

    /** How good each model was when that run predicted, the one that was told first. */
    @Transactional
    public List<JudgedModel> judgedModels(long runId) {
        return entities.createQuery(
                        "select j from JudgedModel j where j.key.runId = :run order by j.champion desc, j.key.kind",
                        JudgedModel.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** The prediction of a run, with its rows. */
    @Transactional
    Prediction prediction(long runId) {
        return withRows(made(Prediction.class, runId, "predict_qualifying"));
    }

    /** The picture of a prediction, where it was drawn. */
    @Transactional
    public Optional<StoredPicture> picture(long runId, PictureKind kind) {
        return Optional.ofNullable(entities.find(StoredPicture.class, new StoredPicture.Key(runId, kind.id())));
    }

    /** How good a prediction was, where that is known. */
    @Transactional
    public Optional<Evaluation> evaluation(long runId) {
        return Optional.ofNullable(entities.find(Evaluation.class, runId));
    }

    /** The latest prediction of a weekend, with its rows. */
    @Transactional
    public Optional<Prediction> latest(WeekendKey weekend) {
        return entities.createQuery(
                        "select p from Prediction p where p.season = :season and p.round = :round"
                                + " order by p.predictedAt desc, p.runId desc",
                        Prediction.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PredictionBook::withRows);
    }

    /**
     * The latest prediction of a weekend, which is the one that is judged.
     *
     * @throws IllegalStateException when there is none
     */
    @Transactional
    Prediction predictionToJudge(WeekendKey weekend) {
        return latest(weekend)
                .orElseThrow(() -> new IllegalStateException(
                        "there is no prediction of " + weekend + " to judge; F1_Prediction_Job makes one"));
    }

    /** The latest prediction of each weekend that is not judged yet, the latest weekend first. */
    @Transactional
    List<Prediction> unjudged() {
        return entities.createQuery(
                        "select p from Prediction p where " + LATEST
                                + " and not exists (select 1 from Evaluation e where e.runId = p.runId)" + BY_WEEKEND,
                        Prediction.class)
                .getResultStream()
                .map(PredictionBook::withRows)
                .toList();
    }

    /** What the judgement of the latest prediction of each weekend came to; empty where it is not judged. */
    @Transactional
    Map<WeekendKey, Optional<Evaluation>> judgements() {
        Map<WeekendKey, Optional<Evaluation>> judgements = new HashMap<>();
        entities.createQuery(
                        "select p.season, p.round, e from Prediction p left join Evaluation e on e.runId = p.runId where "
                                + LATEST,
                        Object[].class)
                .getResultList()
                .forEach(row -> judgements.put(
                        new WeekendKey((Integer) row[0], (Integer) row[1]), Optional.ofNullable((Evaluation) row[2])));
        return judgements;
    }

    /** The prediction that was made last, with its rows. */
    @Transactional
    public Optional<Prediction> newest() {
        return entities.createQuery(
                        "select p from Prediction p order by p.predictedAt desc, p.runId desc", Prediction.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PredictionBook::withRows);
    }

    /** The seasons of which something was predicted, the latest first. */
    @Transactional
    public List<Integer> seasons() {
        return entities.createQuery("select distinct p.season from Prediction p order by p.season desc", Integer.class)
                .getResultList();
    }

    /** The latest prediction of each weekend of a season, the latest weekend first, with their rows. */
    @Transactional
    public List<Prediction> latestOfEach(int season) {
        return entities.createQuery(
                        "select p from Prediction p where p.season = :season and " + LATEST + BY_WEEKEND,
                        Prediction.class)
                .setParameter("season", season)
                .getResultStream()
                .map(PredictionBook::withRows)
                .toList();
    }

    private <T> T made(Class<T> type, long runId, String step) {
        T row = entities.find(type, runId);
        if (row == null) {
            throw new IllegalStateException("run " + runId + " has no " + type.getSimpleName()
                    + " in the database; step " + step + " makes it, so start the run from there");
        }
        return row;
    }

    /** Reads the rows while the transaction lasts. */
    private static Prediction withRows(Prediction prediction) {
        prediction.rows();
        prediction.absentees();
        return prediction;
    }
}
