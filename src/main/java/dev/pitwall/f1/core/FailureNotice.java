package dev.pitwall.f1.core;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.EndedRun;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The message of a failed run: the job's context, and why it failed. A run that is restarted and fails again changes its message. */
final class FailureNotice {

    /** A config is there to be recognised; all of it is on the run's page. */
    private static final int LONGEST = 300;

    private FailureNotice() {}

    static SensorResult of(EndedRun run) {
        return SensorResult.announce(Announcement.of(
                        "failures-sensor/" + run.runId(), run.job() + " failed (run " + run.runId() + ")", reason(run))
                .withTable(new Metadata.Table(List.of("", "of the run"), context(run)))
                .withFooter(run.workspace()
                        + run.node().map(node -> " · on " + node).orElse(""))
                .withLink(run.path()));
    }

    private static String reason(EndedRun run) {
        String step =
                run.failedStep().map(name -> "Step " + code(name) + " failed: ").orElse("");
        return step + code(run.rootCause().orElse(run.reason()));
    }

    private static List<List<String>> context(EndedRun run) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("launched by", run.launchedBy()));
        run.partition().map(PartitionKey::value).ifPresent(partition -> rows.add(List.of("partition", partition)));
        rows.add(List.of("config", shortened(run.config())));
        if (run.attempt() > 1) {
            rows.add(List.of("attempt", String.valueOf(run.attempt())));
        }
        run.took().ifPresent(took -> rows.add(List.of("ran for", words(took))));
        return rows;
    }

    private static String words(Duration took) {
        return took.toMillis() < 60_000
                ? took.toMillis() / 1000.0 + " s"
                : took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }

    /** In Markdown a backtick would end the code. */
    private static String code(String text) {
        return "`" + shortened(text).replace('`', '\'') + "`";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
