package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.backfill.Backfill;
import dev.pitwall.orchestration.backfill.PlannedPartition.Standing;
import dev.pitwall.web.part.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A backfill with how far it is. */
public record BackfillRow(Backfill backfill, Map<Standing, Long> progress) {

    /** How many partitions stand how. */
    public record Count(Badge badge, long count) {}

    public String path() {
        return "/backfills/" + backfill.id();
    }

    public Badge badge() {
        return BackfillBadges.of(backfill.status());
    }

    /** Partitions whose run is over. */
    public long over() {
        return progress.get(Standing.MADE) + progress.get(Standing.FAILED) + progress.get(Standing.CANCELED);
    }

    public List<Count> counts() {
        var counts = new ArrayList<Count>();
        progress.forEach((standing, count) -> counts.add(new Count(BackfillBadges.of(standing), count)));
        return counts;
    }

    /** Partitions that would be made again. */
    public long notMade() {
        return progress.get(Standing.FAILED) + progress.get(Standing.CANCELED) + progress.get(Standing.WAITING);
    }
}
