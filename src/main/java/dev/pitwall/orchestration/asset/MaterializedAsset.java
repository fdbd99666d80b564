package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.run.RunFact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One materialization of an asset, as it is kept. */
@Entity
@Table(catalog = "dagster_logs", name = "materialization")
public class MaterializedAsset {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String asset;

    @Column(name = "partition_key")
    private String partitionKey;

    @Column(name = "run_id")
    private long runId;

    private String step;
    private Instant at;
    private String metadata;

    protected MaterializedAsset() {}

    MaterializedAsset(RunFact.Materialized fact) {
        asset = fact.materialization().asset().value();
        partitionKey =
                fact.materialization().partition().map(key -> key.value()).orElse(null);
        runId = fact.runId();
        step = fact.step();
        at = fact.at();
        metadata = MetadataJson.write(fact.materialization().metadata());
    }

    public long id() {
        return id;
    }

    public String asset() {
        return asset;
    }

    public Optional<String> partition() {
        return Optional.ofNullable(partitionKey);
    }

    public long runId() {
        return runId;
    }

    public String step() {
        return step;
    }

    public Instant at() {
        return at;
    }

    /** What is known of it, by label, in the order in which the step told it. */
    public Map<String, Metadata> metadata() {
        return MetadataJson.read(metadata);
    }
}
