package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.backfill.PlannedPartition;
import dev.pitwall.web.part.Badge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a backfill.
 *
 * @param config settings of every run by name
 * @param partitions a page of them, in the order of the plan
 * @param next the address of those that follow
 * @param previous the address of the first ones
 * @param live where the part that changes is asked for again, with the same partitions
 */
public record BackfillView(
        BackfillRow row,
        Map<String, String> config,
        List<PlannedPartition> partitions,
        Optional<String> next,
        Optional<String> previous,
        String live) {

    public Badge badge(PlannedPartition partition) {
        return BackfillBadges.of(partition.standing());
    }

    public boolean active() {
        return row.backfill().endedAt().isEmpty();
    }
}
