package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.backfill.BackfillChoice;
import dev.pitwall.orchestration.backfill.BackfillRequest;
import dev.pitwall.web.job.LaunchForm;
import java.util.List;

/**
 * The form that asks for a backfill, and what it would come to.
 *
 * @param jobs those that make the asset
 * @param daily whether its partitions are days, for which browsers have a field
 * @param keys every partition, in order
 * @param preview the partitions that would get a run
 * @param changed whether it comes to another number of runs than when it was last shown
 * @param errors what is wrong, field first; empty when nothing is
 */
public record NewBackfillView(
        String asset,
        List<String> jobs,
        String job,
        boolean daily,
        List<String> keys,
        String from,
        String to,
        BackfillChoice choice,
        String atOnce,
        LaunchForm form,
        List<String> preview,
        boolean changed,
        List<String> errors) {

    public BackfillChoice[] choices() {
        return BackfillChoice.values();
    }

    public int mostAtOnce() {
        return BackfillRequest.MOST_AT_ONCE;
    }

    public boolean isRefused() {
        return !errors.isEmpty() || form.isRefused();
    }

    /** "2024-03-01 to 2024-03-09", or the only one. */
    public String previewed() {
        return preview.size() == 1 ? preview.get(0) : preview.get(0) + " to " + preview.get(preview.size() - 1);
    }
}
