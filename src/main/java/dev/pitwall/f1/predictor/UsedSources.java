package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.OriginOfResults;
import dev.pitwall.f1.data.ResultOrigins;
import dev.pitwall.f1.timing.SourceFile;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.store.ReadPayload;
import dev.pitwall.f1.timing.store.ReadPayloads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a prediction was made from: the answers and files from which the results, tyres, weather and forecasts were read that it could
 * use, and every other answer that its own run read (calendars). It is written down when the prediction is made, because rows forget
 * their origin when they are revised.
 */
@ApplicationScoped
public class UsedSources {

    /** Those from which predictions are made. */
    private static final List<TimingTable<?>> TABLES = List.of(
            TimingTable.EVENTS,
            TimingTable.PRACTICE,
            TimingTable.PRACTICE_BEST_LAPS,
            TimingTable.PRACTICE_BEST_SECTORS,
            TimingTable.QUALIFYING,
            TimingTable.SPRINT_QUALIFYING,
            TimingTable.SPRINT,
            TimingTable.RACE,
            TimingTable.LAPS);

    private final EntityManager entities;
    private final ResultOrigins origins;
    private final ConditionOrigins conditions;
    private final ReadPayloads payloads;
    private final TimingSource source;

    @Inject
    UsedSources(
            EntityManager entities,
            ResultOrigins origins,
            ConditionOrigins conditions,
            ReadPayloads payloads,
            TimingSource source) {
        this.entities = entities;
        this.origins = origins;
        this.conditions = conditions;
        this.payloads = payloads;
        this.source = source;
    }

    /** For the container's proxy. */
    UsedSources() {
        this(null, null, null, null, null);
    }

    /**
     * Writes down what the run's prediction was made from; the prediction must be there.
     *
     * @return how many answers and files that are
     */
    @Transactional
    int keep(long runId, WeekendKey weekend, Instant now) {
        List<UsedSource> used = used(runId, weekend, now);
        for (int i = 0; i < used.size(); i++) {
            entities.persist(used.get(i).at(runId, i + 1));
        }
        return used.size();
    }

    /** All, in the order of their places; those that changed since first. */
    @Transactional
    public List<Seen> of(long runId) {
        List<UsedSource> used = entities.createQuery(
                        "select s from UsedSource s where s.key.runId = :run order by s.key.place", UsedSource.class)
                .setParameter("run", runId)
                .getResultList();
        Map<String, SourceFile> files =
                used.stream().allMatch(one -> one.payloadId().isPresent()) ? Map.of() : files();
        Map<Long, ReadPayload> revisions = payloads.revisionsOf(
                used.stream().flatMap(one -> one.payloadId().stream()).toList());
        return used.stream()
                .map(one -> new Seen(one, change(one, files, revisions)))
                .sorted(Comparator.comparing((Seen seen) -> seen.changed().isEmpty()))
                .toList();
    }

    /** Results, tyres, weather and forecasts that it would use now and that were written after it was made. */
    @Transactional
    public List<ResultOrigins.Later> writtenSince(Prediction prediction) {
        List<ResultOrigins.Later> later =
                new ArrayList<>(origins.writtenAfter(prediction.weekend(), prediction.predictedAt()));
        later.addAll(conditions.writtenAfter(prediction.weekend(), prediction.predictedAt()));
        return later;
    }

    /**
     * An answer or file, and what it says now.
     *
     * @param changed what it says now, where that is not what fed the prediction
     */
    public record Seen(UsedSource source, Optional<Change> changed) {}

    /** @param at when the other content came in, or was written */
    public record Change(Instant at, String sha256) {}

    private static Optional<Change> change(
            UsedSource used, Map<String, SourceFile> files, Map<Long, ReadPayload> revisions) {
        if (used.payloadId().isPresent()) {
            return Optional.ofNullable(revisions.get(used.payloadId().get()))
                    .map(now -> new Change(now.at(), now.sha256()));
        }
        return Optional.ofNullable(files.get(used.address()))
                .filter(now ->
                        used.sha256().filter(then -> !then.equals(now.sha256())).isPresent())
                .map(now -> new Change(now.writtenAt(), now.sha256()));
    }

    private List<UsedSource> used(long runId, WeekendKey weekend, Instant now) {
        Map<String, SourceFile> files = files();
        // By answer: an answer that several runs read is one line.
        Map<Object, Line> lines = new LinkedHashMap<>();
        for (OriginOfResults origin : origins.usedFor(weekend)) {
            Line line = line(origin, files);
            lines.merge(line.key(), line, Line::and);
        }
        ofConditions(weekend, files).forEach(line -> lines.merge(line.key(), line, Line::and));
        for (ReadPayload answer : payloads.readBy(runId)) {
            lines.putIfAbsent(answer.id(), new Line(answer.id(), UsedSource.answer(answer), Fed.NOTHING));
        }
        // Which weekends there are is read from a file anew in each run.
        source.file(TimingTable.EVENTS)
                .map(file -> new Line(file.address(), UsedSource.file(file, now), Fed.NOTHING))
                .ifPresent(line -> lines.putIfAbsent(line.key(), line));
        List<Line> ordered = new ArrayList<>(lines.values());
        ordered.sort(Comparator.comparing((Line line) -> !line.fed().ofWeekend())
                .thenComparing(line -> line.source().readAt(), Comparator.reverseOrder())
                .thenComparing(line -> line.source().address()));
        return ordered.stream().map(Line::finished).toList();
    }

    private Line line(OriginOfResults origin, Map<String, SourceFile> files) {
        Fed fed = Fed.results(origin.rows(), origin.firstSeason(), origin.lastSeason(), origin.ofWeekend());
        return line(
                origin.address(),
                origin.lastLoadedAt(),
                fed,
                files,
                () -> payloads.of(origin.address(), origin.runId(), origin.lastLoadedAt()));
    }

    /** @param answer asked only where the address is no file's */
    private static Line line(
            String address,
            Instant at,
            Fed fed,
            Map<String, SourceFile> files,
            Supplier<Optional<ReadPayload>> answer) {
        SourceFile file = files.get(address);
        if (file != null) {
            return new Line(file.address(), UsedSource.file(file, at), fed);
        }
        return answer.get()
                .map(found -> new Line(found.id(), UsedSource.answer(found), fed))
                .orElseGet(() -> new Line(address, UsedSource.unknown(address, at), fed));
    }

    private List<Line> ofConditions(WeekendKey weekend, Map<String, SourceFile> files) {
        List<OriginOfConditions> used = conditions.usedFor(weekend);
        Map<Long, ReadPayload> answers = payloads.of(used.stream()
                .flatMap(one -> one.payloadId().stream())
                .distinct()
                .toList());
        return used.stream().map(one -> line(one, files, answers)).toList();
    }

    private static Line line(OriginOfConditions origin, Map<String, SourceFile> files, Map<Long, ReadPayload> answers) {
        if (!origin.kept()) {
            // A line for each table and season: there is nothing by which to tell its rows apart
            return new Line(
                    List.of(origin.address(), origin.fed().firstSeason()),
                    UsedSource.withoutOrigin(origin.address(), origin.at()),
                    origin.fed());
        }
        return line(
                origin.address(),
                origin.at(),
                origin.fed(),
                files,
                () -> origin.payloadId().map(answers::get));
    }

    private Map<String, SourceFile> files() {
        Map<String, SourceFile> files = new HashMap<>();
        TABLES.forEach(table -> source.file(table).ifPresent(file -> files.put(file.address(), file)));
        return files;
    }

    private record Line(Object key, UsedSource source, Fed fed) {

        /** The same answer or file, with what was taken by both; of a file the earlier load is the one that may be stale. */
        Line and(Line other) {
            UsedSource older = source.readAt().isBefore(other.source.readAt()) ? source : other.source;
            return new Line(key, older, fed.and(other.fed));
        }

        UsedSource finished() {
            return source.feeding(fed);
        }
    }
}
