package dev.pitwall.web.system;

import dev.pitwall.orchestration.automation.TickLag;
import dev.pitwall.orchestration.node.NodeSetting;
import dev.pitwall.orchestration.retention.Retention;
import dev.pitwall.orchestration.retention.RetentionPass;
import dev.pitwall.orchestration.run.QueuePlace.LimitInForce;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.schema.SchemaVersion;
import dev.pitwall.web.frame.Times;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page System shows.
 *
 * @param self the name of the node that made the page
 * @param waiting runs in the queue, and under way, by state; a state without runs is not there
 * @param limits of the queue, with who holds their slots
 * @param counted whether it was counted what retention would delete now
 * @param settings empty where the viewer is no admin
 */
public record SystemView(
        String health,
        String version,
        String self,
        String clock,
        List<NodeRow> nodes,
        Optional<TickLag.Recent> lag,
        Map<RunStatus, Long> waiting,
        List<LimitInForce> limits,
        List<SchemaVersion> schemas,
        List<Retention.Kind> kinds,
        boolean counted,
        List<RetentionPass> passes,
        List<NodeSetting> settings) {

    /** "0.12 s at the median, 1.4 s at worst, of 42 ticks of the last hour". */
    public String lagWords() {
        return lag.map(recent -> Times.duration(recent.median()) + " at the median, " + Times.duration(recent.worst())
                        + " at worst, of " + recent.ticks() + (recent.ticks() == 1 ? " tick" : " ticks")
                        + " of the last hour")
                .orElse("no tick in the last hour");
    }

    /** "365 days", "36 hours", "for ever". */
    public static String age(Retention.Kind kind) {
        return kind.age()
                .map(age -> age.toHours() % 24 == 0 ? age.toDays() + " days" : age.toHours() + " hours")
                .orElse("for ever");
    }

    public static String count(Retention.Kind kind) {
        return String.format(Locale.ENGLISH, "%,d", kind.count().orElse(0));
    }

    /** How many a preview would delete in all. */
    public String total() {
        return String.format(
                Locale.ENGLISH,
                "%,d",
                kinds.stream().mapToLong(kind -> kind.count().orElse(0)).sum());
    }

    /** "runs 12, events 40,210", or that nothing was old. */
    public static String deleted(RetentionPass pass) {
        return pass.deleted().values().stream().allMatch(count -> count == 0)
                ? "nothing was old"
                : pass.deleted().entrySet().stream()
                        .filter(kind -> kind.getValue() > 0)
                        .map(kind -> kind.getKey() + " " + String.format(Locale.ENGLISH, "%,d", kind.getValue()))
                        .collect(Collectors.joining(", "));
    }

    public boolean passUnderWay() {
        return passes.stream().anyMatch(RetentionPass::isUnderWay);
    }
}
