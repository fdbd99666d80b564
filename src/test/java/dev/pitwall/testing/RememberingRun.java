package dev.pitwall.testing;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run that remembers what its steps said. */
public final class RememberingRun implements RunContext {

    private final long runId;
    private final RunConfig config;
    private final Optional<PartitionKey> partition;
    public final List<String> infos = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();
    public final List<String> errors = new ArrayList<>();
    public final List<String> refusals = new ArrayList<>();
    public final List<Materialization> materializations = new ArrayList<>();
    public final List<CheckResult> checks = new ArrayList<>();
    public final List<Announcement> announcements = new ArrayList<>();

    public RememberingRun(long runId, RunConfig config) {
        this(runId, config, Optional.empty());
    }

    private RememberingRun(long runId, RunConfig config, Optional<PartitionKey> partition) {
        this.runId = runId;
        this.config = config;
        this.partition = partition;
    }

    /** A run of the same number and config that is for a partition. */
    public RememberingRun forPartition(String key) {
        return new RememberingRun(runId, config, Optional.of(new PartitionKey(key)));
    }

    @Override
    public long runId() {
        return runId;
    }

    @Override
    public <C extends RunConfig> C config(Class<C> type) {
        return type.cast(config);
    }

    @Override
    public Optional<PartitionKey> partition() {
        return partition;
    }

    @Override
    public void info(String message) {
        infos.add(message);
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    @Override
    public void error(String message, Throwable cause) {
        errors.add(message + ": " + cause);
    }

    @Override
    public void materialize(Materialization materialization) {
        materializations.add(materialization);
    }

    @Override
    public void check(CheckResult result) {
        checks.add(result);
    }

    @Override
    public void announce(Announcement announcement) {
        announcements.add(announcement);
    }

    @Override
    public void refuse(String origin, String raw, String reason) {
        refusals.add(origin + ": " + reason);
    }
}
