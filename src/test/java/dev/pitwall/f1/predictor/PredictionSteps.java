package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.Forecasts;
import dev.pitwall.f1.data.LoadedSeasons;
import dev.pitwall.f1.data.ResultOrigins;
import dev.pitwall.f1.data.ResultTable;
import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.prediction.QualifyingPrediction;
import dev.pitwall.f1.prediction.QualifyingPredictor;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.store.ReadPayloads;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.RememberingRun;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The steps of F1_Prediction_Job, each in a transaction of its own as in the server. */
final class PredictionSteps {

    private static final Clock CLOCK = Clock.systemUTC();

    private final LoadedSeasons database;
    private final TimingSource source;

    PredictionSteps(LoadedSeasons database, TimingSource source) {
        this.database = database;
        this.source = source;
    }

    void all(RememberingRun run) {
        database.updateCalendar(run);
        load(run);
        observe(run);
        database.entities()
                .doInTransaction(
                        entities -> new CleanSessions(database.cleaned(entities), targets(entities), run).process());
        database.entities()
                .doInTransaction(entities -> new BuildFeatures(
                                weekends(entities),
                                database.calendar(entities),
                                book(entities),
                                targets(entities),
                                source,
                                run,
                                CLOCK)
                        .process());
        database.entities()
                .doInTransaction(entities -> new FitModel(
                                weekends(entities),
                                new Champion(ModelKind.RIDGE, choices(entities)),
                                new RoundRecord(entities),
                                source,
                                book(entities),
                                targets(entities),
                                run,
                                CLOCK)
                        .process());
        predict(run);
        draw(run);
        database.entities()
                .doInTransaction(entities ->
                        new AnnouncePrediction(book(entities), new AccuracyRecord(entities), run).process());
    }

    private void load(RememberingRun run) {
        database.entities().doInTransaction(entities -> {
            database.load(new PracticeReader(source, targets(entities), run), run);
            database.load(new HistoryReader(source, database.missing(entities), targets(entities), run), run);
        });
    }

    private void observe(RememberingRun run) {
        database.entities()
                .doInTransaction(entities -> new ObservePractice(
                                source,
                                new EarlierPractice(
                                        Database.shared().dataSource("ml_project_dev"),
                                        origins(entities),
                                        Environment.DEV),
                                origins(entities),
                                database.kept(entities),
                                targets(entities),
                                run,
                                CLOCK)
                        .process());
    }

    void predict(RunContext run) {
        database.entities()
                .doInTransaction(entities -> new PredictQualifying(
                                weekends(entities),
                                database.calendar(entities),
                                book(entities),
                                targets(entities),
                                source,
                                choices(entities),
                                sources(entities),
                                run,
                                CLOCK)
                        .process());
    }

    void draw(RunContext run) {
        database.entities().doInTransaction(entities -> new DrawPrediction(book(entities), run, CLOCK).process());
    }

    /** The steps of Evaluation_Prediction_Job. */
    void evaluate(RememberingRun run) {
        database.entities()
                .doInTransaction(entities -> database.load(new QualifyingReader(source, targets(entities), run), run));
        database.entities()
                .doInTransaction(entities -> new EvaluatePrediction(
                                weekends(entities), book(entities), targets(entities), run, CLOCK)
                        .process());
        database.entities()
                .doInTransaction(entities -> new DrawEvaluation(
                                book(entities), database.stored(entities), targets(entities), run, CLOCK)
                        .process());
        database.entities()
                .doInTransaction(entities -> new AnnounceEvaluation(
                                book(entities),
                                database.stored(entities),
                                new AccuracyRecord(entities),
                                targets(entities),
                                run)
                        .process());
    }

    Evaluation evaluation(long runId) {
        return database.entities()
                .inTransaction(entities -> book(entities).evaluation(runId).orElseThrow());
    }

    Prediction prediction(long runId) {
        return database.entities().inTransaction(entities -> book(entities).prediction(runId));
    }

    FittedModel model(long runId) {
        return database.entities().inTransaction(entities -> book(entities).model(runId));
    }

    List<JudgedModel> judgedModels(long runId) {
        return database.entities().inTransaction(entities -> book(entities).judgedModels(runId));
    }

    /** What the stored model makes of the stored weekend. */
    QualifyingPrediction predictedAnew(int season, int round, GapModel model) {
        return database.entities().inTransaction(entities -> {
            KnownWeekends.UpTo known = weekends(entities).upTo(new WeekendKey(season, round));
            return new QualifyingPredictor().predict(model, known.before(), known.weekend());
        });
    }

    GapModel trainedAnew(int season, int round) {
        return database.entities().inTransaction(entities -> {
            KnownWeekends.UpTo known = weekends(entities).upTo(new WeekendKey(season, round));
            return new QualifyingPredictor().train(ModelKind.RIDGE, known.before(), known.weekend());
        });
    }

    long qualifyingRows(int season, int round) {
        return database.entities().inTransaction(entities -> (long) database.stored(entities)
                .of(ResultTable.QUALIFYING, new WeekendKey(season, round))
                .size());
    }

    PredictionBook book(EntityManager entities) {
        return new PredictionBook(entities);
    }

    UsedSources sources(EntityManager entities) {
        ReadPayloads payloads = new ReadPayloads(Database.shared().dataSource("ml_project_dev"), Environment.DEV);
        return new UsedSources(
                entities,
                new ResultOrigins(entities),
                new ConditionOrigins(entities, new Forecasts(entities, database.calendar(entities))),
                payloads,
                source);
    }

    List<UsedSources.Seen> used(long runId) {
        return database.entities().inTransaction(entities -> sources(entities).of(runId));
    }

    List<JudgedRound> rounds() {
        return database.entities().inTransaction(entities -> new RoundRecord(entities).of(ModelKind.RIDGE, false));
    }

    AccuracyView accuracy(int season) {
        return database.entities()
                .inTransaction(entities -> new AccuracyViews(new RoundRecord(entities), book(entities))
                        .of(ModelKind.RIDGE, Optional.of(season), false));
    }

    ChampionChoices choices(EntityManager entities) {
        return new ChampionChoices(entities);
    }

    private PracticeOrigins origins(EntityManager entities) {
        return new PracticeOrigins(
                database.kept(entities),
                new ReadPayloads(Database.shared().dataSource("ml_project_dev"), Environment.DEV));
    }

    private KnownWeekends weekends(EntityManager entities) {
        return new KnownWeekends(
                database.cleaned(entities),
                database.stored(entities),
                database.calendar(entities),
                new PracticeConditions(
                        entities, database.stored(entities), new Forecasts(entities, database.calendar(entities))));
    }

    private PredictionTargets targets(EntityManager entities) {
        return new PredictionTargets(entities, source);
    }
}
