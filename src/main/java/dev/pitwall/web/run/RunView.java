package dev.pitwall.web.run;

import dev.pitwall.orchestration.asset.AssetCheckResult;
import dev.pitwall.orchestration.run.QueuePlace;
import dev.pitwall.orchestration.run.RefusedItem;
import dev.pitwall.orchestration.run.RestartPlan;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.CauseWords;
import dev.pitwall.web.part.ConfigEntries;
import dev.pitwall.web.part.Lasting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a run.
 *
 * @param queue why it waits; empty when it does not
 * @param restart what a restart would do; empty where there is nothing to restart
 * @param checks what it found when it looked at checks of assets, in order
 * @param relatives the runs that execute each other again, this one too; empty when it is alone
 * @param refused items that it read and did not take, the first of them
 */
public record RunView(
        Run run,
        Map<String, String> tags,
        Optional<FailureView> failure,
        Optional<QueuePlace> queue,
        Optional<RestartPlan> restart,
        StepsView steps,
        List<PartitionRow> partitions,
        List<MaterializationView> made,
        List<AssetCheckResult> checks,
        List<RunRow> relatives,
        List<RefusedItem> refused,
        Lasting lasting,
        LogView log) {

    public Badge badge() {
        return Badge.of(run.status());
    }

    public CauseWords cause() {
        return CauseWords.of(run.cause());
    }

    public Map<String, String> config() {
        return ConfigEntries.of(run.config());
    }

    public String path() {
        return "/runs/" + run.id();
    }

    /** Whether it can still change. */
    public boolean live() {
        return !run.status().finished();
    }
}
