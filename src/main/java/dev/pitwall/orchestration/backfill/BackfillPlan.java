package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.asset.PartitionState;
import dev.pitwall.orchestration.asset.Partitions;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.PartitionKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which partitions a wish comes to, without any effect. */
@ApplicationScoped
public class BackfillPlan {

    private final Definitions definitions;
    private final Partitions partitions;

    @Inject
    BackfillPlan(Definitions definitions, Partitions partitions) {
        this.definitions = definitions;
        this.partitions = partitions;
    }

    BackfillPlan() {
        this(null, null);
    }

    /**
     * The partitions that get a run, in their order.
     *
     * @throws InvalidBackfill when the asset is not there, has no partitions or no such one
     */
    public List<PartitionKey> of(BackfillRequest request) {
        var asset = asset(request.asset()).definition();
        var states = partitions.of(asset);
        if (states.isEmpty()) {
            return List.of();
        }
        var first =
                request.from().map(key -> position(asset, states, "from", key)).orElse(0);
        var last = request.to().map(key -> position(asset, states, "to", key)).orElse(states.size() - 1);
        if (first > last) {
            throw new InvalidBackfill(
                    "to",
                    "to is '" + request.to().orElse("") + "', which comes before from, '"
                            + request.from().orElse("") + "'; allowed is the same or a later one");
        }
        return states.subList(first, last + 1).stream()
                .filter(state -> request.choice().takes(state.status()))
                .map(PartitionState::key)
                .toList();
    }

    /** The job whose runs make the partitions. */
    String job(BackfillRequest request) {
        var makers = asset(request.asset()).definition().madeBy();
        if (makers.isEmpty()) {
            throw new InvalidBackfill("asset", "asset is '" + request.asset() + "', which no job makes");
        }
        return request.job()
                .map(job -> {
                    if (!makers.contains(job)) {
                        throw new InvalidBackfill(
                                "job",
                                "job is '" + job + "'; allowed are those that make " + request.asset() + ": " + makers);
                    }
                    return job;
                })
                .orElse(makers.get(0));
    }

    Defined<AssetDefinition> asset(String key) {
        var asset = definitions
                .asset(key)
                .orElseThrow(() -> new InvalidBackfill(
                        "asset", "asset is '" + key + "'; no workspace declares it. In parts are " + parted()));
        if (asset.definition().partitions().isEmpty()) {
            throw new InvalidBackfill(
                    "asset", "asset is '" + key + "', which is made as a whole. In parts are " + parted());
        }
        return asset;
    }

    /** The assets that have partitions and a job that makes them. */
    public List<String> parted() {
        return parted(Optional.empty());
    }

    /** Those of them that this job makes. */
    public List<String> parted(Optional<String> job) {
        return definitions.assets().stream()
                .map(Defined::definition)
                .filter(asset ->
                        asset.partitions().isPresent() && !asset.madeBy().isEmpty())
                .filter(asset -> job.map(asset.madeBy()::contains).orElse(true))
                .map(asset -> asset.key().value())
                .toList();
    }

    private static int position(AssetDefinition asset, List<PartitionState> states, String field, String key) {
        for (var each = 0; each < states.size(); each++) {
            if (states.get(each).key().value().equals(key)) {
                return each;
            }
        }
        throw new InvalidBackfill(
                field,
                field + " is '" + key + "', which is no partition of " + asset.key() + "; the first is '"
                        + states.get(0).key() + "', the last '"
                        + states.get(states.size() - 1).key() + "'");
    }
}
