package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.PartitionState;
import dev.pitwall.orchestration.asset.PartitionStatus;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.part.AssetBadges;
import dev.pitwall.web.part.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The partitions of an asset as a grid of marks.
 *
 * @param words what kind of partitions they are
 * @param counts how many there are of each status
 * @param cells those shown, oldest first
 * @param left how many older ones are not shown
 * @param only the status that is shown alone; empty for all
 */
public record PartitionGrid(
        String words, int total, List<Count> counts, List<Cell> cells, int left, Optional<PartitionStatus> only) {

    /** A year of days and a little more; a page with thousands of links is slow to read. */
    private static final int SHOWN = 400;

    /** How many partitions have a status, with the address that shows them alone. */
    public record Count(Badge badge, long count, String path, boolean current) {}

    /** A partition as a mark. */
    public record Cell(String key, Badge badge, String path, boolean opened) {}

    static PartitionGrid of(
            Address address, String words, List<PartitionState> states, Optional<PartitionStatus> only, String opened) {
        var wanted = states.stream()
                .filter(state -> only.isEmpty() || only.get() == state.status())
                .toList();
        var shown = wanted.subList(Math.max(0, wanted.size() - SHOWN), wanted.size());
        var cells = shown.stream()
                .map(state -> new Cell(
                        state.key().value(),
                        AssetBadges.of(state.status()),
                        address.with("parts", only.map(PartitionStatus::name))
                                        .with("partition", state.key().value())
                                + "#partition",
                        state.key().value().equals(opened)))
                .toList();
        var counts = new ArrayList<Count>();
        for (var status : PartitionStatus.values()) {
            var current = only.filter(chosen -> chosen == status).isPresent();
            counts.add(new Count(
                    AssetBadges.of(status),
                    states.stream().filter(state -> state.status() == status).count(),
                    address.with("parts", current ? "" : status.name()) + "#partitions",
                    current));
        }
        return new PartitionGrid(words, states.size(), counts, cells, wanted.size() - shown.size(), only);
    }
}
