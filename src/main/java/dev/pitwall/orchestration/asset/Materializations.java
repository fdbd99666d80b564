package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.run.RunFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps and reads materializations. */
@ApplicationScoped
public class Materializations {

    private final EntityManager entities;

    @Inject
    Materializations(EntityManager entities) {
        this.entities = entities;
    }

    Materializations() {
        this(null);
    }

    /** Joins the step's transaction: rows and the news of them are there together or not at all. */
    @Transactional
    void keep(@Observes RunFact.Materialized fact) {
        var made = new MaterializedAsset(fact);
        entities.persist(made);
        fact.materialization()
                .metadata()
                .forEach((label, value) -> number(value)
                        .filter(number -> Double.isFinite(number.value()))
                        .filter(number -> label.length() <= MaterializedNumber.LONGEST_LABEL
                                && number.unit().length() <= MaterializedNumber.LONGEST_UNIT)
                        .ifPresent(number ->
                                entities.persist(new MaterializedNumber(made, label, number.value(), number.unit()))));
    }

    private static Optional<Metadata.Quantity> number(Metadata value) {
        Function<Object, Optional<Metadata.Quantity>> none = other -> Optional.empty();
        return value.fold(none::apply, none::apply, Optional::of, none::apply, none::apply, none::apply);
    }

    @Transactional
    public List<MaterializedAsset> ofRun(long runId) {
        return entities.createQuery(
                        "SELECT m FROM MaterializedAsset m WHERE m.runId = :run ORDER BY m.id", MaterializedAsset.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** At most {@code limit} of an asset whose id is below {@code before}, newest first. */
    @Transactional
    public List<MaterializedAsset> ofAsset(String asset, long before, int limit) {
        return entities.createQuery(
                        "SELECT m FROM MaterializedAsset m WHERE m.asset = :asset AND m.id < :before ORDER BY m.id DESC",
                        MaterializedAsset.class)
                .setParameter("asset", asset)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    public Optional<MaterializedAsset> latest(String asset) {
        return ofAsset(asset, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The latest of each of these assets that was ever made. */
    @Transactional
    public List<LatestMaterialization> latest(Collection<String> assets) {
        return entities
                .createQuery(
                        "SELECT m.id, m.asset, m.partitionKey, m.runId, m.at FROM MaterializedAsset m WHERE m.id IN"
                                + " (SELECT MAX(l.id) FROM MaterializedAsset l WHERE l.asset IN :assets GROUP BY l.asset)",
                        Object[].class)
                .setParameter("assets", assets)
                .getResultList()
                .stream()
                .map(row -> new LatestMaterialization(
                        (Long) row[0], (String) row[1], Optional.ofNullable((String) row[2]), (Long) row[3], (Instant)
                                row[4]))
                .toList();
    }

    /** The latest of a partition of an asset. */
    @Transactional
    public Optional<MaterializedAsset> latestOfPartition(String asset, String partition) {
        return entities.createQuery(
                        "SELECT m FROM MaterializedAsset m WHERE m.asset = :asset AND m.partitionKey = :key"
                                + " ORDER BY m.id DESC",
                        MaterializedAsset.class)
                .setParameter("asset", asset)
                .setParameter("key", partition)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The numbers of the asset's latest {@code most} materializations by label, each oldest first. */
    @Transactional
    public Map<String, List<MaterializedNumber>> numbers(String asset, int most) {
        var labels = entities.createQuery(
                        "SELECT DISTINCT n.label FROM MaterializedNumber n WHERE n.asset = :asset ORDER BY n.label",
                        String.class)
                .setParameter("asset", asset)
                .getResultList();
        var series = new LinkedHashMap<String, List<MaterializedNumber>>();
        for (var label : labels) {
            var newestFirst = entities.createQuery(
                            "SELECT n FROM MaterializedNumber n WHERE n.asset = :asset AND n.label = :label"
                                    + " ORDER BY n.materializationId DESC",
                            MaterializedNumber.class)
                    .setParameter("asset", asset)
                    .setParameter("label", label)
                    .setMaxResults(most)
                    .getResultList();
            var oldestFirst = new ArrayList<>(newestFirst);
            Collections.reverse(oldestFirst);
            series.put(label, oldestFirst);
        }
        return series;
    }
}
