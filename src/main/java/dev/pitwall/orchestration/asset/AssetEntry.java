package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.AssetDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An asset of the catalogue, as it stands.
 *
 * @param workspace that declares it; empty for one that no workspace declares any more
 * @param latest its latest materialization
 * @param checks each declared check, in the order of the declaration
 */
public record AssetEntry(
        String workspace,
        AssetDefinition definition,
        Optional<LatestMaterialization> latest,
        Freshness freshness,
        List<CheckState> checks) {

    public AssetEntry {
        checks = List.copyOf(checks);
    }

    public String key() {
        return definition.key().value();
    }

    /** How its checks stand together: the worst of them; empty without checks. */
    public Optional<CheckState.Standing> worstCheck() {
        return checks.stream().map(CheckState::standing).max(Comparator.naturalOrder());
    }
}
