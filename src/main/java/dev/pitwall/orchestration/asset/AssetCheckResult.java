package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.CheckSeverity;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.run.RunFact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One look at a check of an asset, as it is kept. */
@Entity
@Table(catalog = "dagster_logs", name = "asset_check_result")
public class AssetCheckResult {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String asset;

    @Column(name = "check_name")
    private String check;

    @Column(name = "partition_key")
    private String partitionKey;

    @Column(name = "run_id")
    private long runId;

    private String step;
    private Instant at;
    private boolean passed;

    @Enumerated(EnumType.STRING)
    private CheckSeverity severity;

    private String summary;
    private String metadata;

    protected AssetCheckResult() {}

    AssetCheckResult(RunFact.Checked fact) {
        var result = fact.result();
        asset = result.asset().value();
        check = result.check();
        partitionKey = result.partition().map(key -> key.value()).orElse(null);
        runId = fact.runId();
        step = fact.step();
        at = fact.at();
        passed = result.passed();
        severity = fact.severity();
        summary = result.summary();
        metadata = MetadataJson.write(result.metadata());
    }

    public long id() {
        return id;
    }

    public String asset() {
        return asset;
    }

    public String check() {
        return check;
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

    public boolean passed() {
        return passed;
    }

    public CheckState.Standing standing() {
        if (passed) {
            return CheckState.Standing.PASSED;
        }
        return switch (severity) {
            case WARN -> CheckState.Standing.WARNING;
            case ERROR -> CheckState.Standing.FAILED;
        };
    }

    public CheckSeverity severity() {
        return severity;
    }

    public String summary() {
        return summary;
    }

    /** What else is known, by label, in the order in which the step told it. */
    public Map<String, Metadata> metadata() {
        return MetadataJson.read(metadata);
    }
}
