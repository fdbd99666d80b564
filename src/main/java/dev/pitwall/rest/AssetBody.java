package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.AssetEntry;
import dev.pitwall.orchestration.asset.CheckState;
import dev.pitwall.orchestration.asset.Freshness;
import dev.pitwall.orchestration.definition.CheckSeverity;
import dev.pitwall.orchestration.definition.PartitionsDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An asset as it stands.
 *
 * @param workspace that declares it; empty for one that no workspace declares any more
 * @param madeBy the jobs whose runs make it
 * @param inputs the assets that it is made from
 * @param freshWithin how old it may be
 * @param staleAt when it becomes, or became, too old
 * @param partitions what kind of parts it has; left out where it is made as a whole
 */
record AssetBody(
        String asset,
        String workspace,
        String group,
        String description,
        List<String> madeBy,
        List<String> inputs,
        Freshness.Standing freshness,
        List<CheckBody> checks,
        Optional<Duration> freshWithin,
        Optional<Instant> staleAt,
        Optional<Instant> madeAt,
        Optional<Long> run,
        Optional<String> partitions)
        implements Body {

    /**
     * A check as it stands.
     *
     * @param failsRun whether the run fails when it fails
     * @param summary what the latest look found
     * @param run the run that looked
     */
    record CheckBody(
            String check,
            String description,
            CheckSeverity severity,
            boolean failsRun,
            CheckState.Standing standing,
            Optional<String> summary,
            Optional<Instant> at,
            Optional<Long> run) {

        static CheckBody of(CheckState state) {
            return new CheckBody(
                    state.check().name(),
                    state.check().description(),
                    state.check().severity(),
                    state.check().failsRun(),
                    state.standing(),
                    state.latest().map(result -> result.summary()),
                    state.latest().map(result -> result.at()),
                    state.latest().map(result -> result.runId()));
        }
    }

    static AssetBody of(AssetEntry entry) {
        var definition = entry.definition();
        return new AssetBody(
                entry.key(),
                entry.workspace(),
                definition.group(),
                definition.description(),
                definition.madeBy(),
                definition.inputs().stream().map(Object::toString).toList(),
                entry.freshness().standing(),
                entry.checks().stream().map(CheckBody::of).toList(),
                definition.freshWithin(),
                entry.freshness().staleAt(),
                entry.latest().map(made -> made.at()),
                entry.latest().map(made -> made.runId()),
                definition.partitions().map(PartitionsDefinition::words));
    }
}
