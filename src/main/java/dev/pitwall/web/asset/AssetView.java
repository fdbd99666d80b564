package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.CheckState;
import dev.pitwall.orchestration.asset.PartitionState;
import dev.pitwall.web.graph.Graph;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.part.AssetBadges;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.run.MaterializationView;
import java.util.List;
import java.util.Optional;

/**
 * The page of an asset.
 *
 * @param madeBy the jobs whose runs make it
 * @param inputs the assets that it is made from itself
 * @param usedBy the assets that are made from it itself
 * @param latest its latest materialization in full
 * @param history newest first
 * @param older the address of the materializations before these
 * @param numbers its numbers over time, a chart for each label that has more than one value
 * @param partitions empty for an asset without
 * @param opened the partition that the address names
 */
public record AssetView(
        AssetRow row,
        List<Maker> madeBy,
        List<String> inputs,
        List<String> usedBy,
        Graph lineage,
        Optional<MaterializationView> latest,
        List<MaterializationView> history,
        Optional<Address> older,
        List<NumberChart> numbers,
        Optional<PartitionGrid> partitions,
        Optional<Opened> opened) {

    /** A job that makes it. */
    public record Maker(String job, String path) {}

    /** A partition in full. */
    public record Opened(PartitionState state, Optional<MaterializationView> made) {
        public Badge badge() {
            return AssetBadges.of(state.status());
        }
    }

    public Badge badge(CheckState check) {
        return AssetBadges.of(check.standing());
    }
}
