package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.run.RetryAhead;
import dev.pitwall.orchestration.run.Run;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What people are told of a failed run. All runs that execute each other again, and all restarts of a run, share one message,
 * which tells of the latest.
 */
final class RunFailureMessage {

    /** A config is there to be recognised; all of it is on the run's page. */
    private static final int LONGEST_CONFIG = 300;

    private RunFailureMessage() {}

    static Announcement of(Run run, Optional<RetryAhead> retry) {
        var text = new StringBuilder();
        run.failedStep()
                .ifPresent(
                        step -> text.append("Step ").append(Markdown.code(step)).append(" failed: "));
        text.append(Markdown.code(run.rootCause().orElseGet(run::reason)));
        if (run.attempt() > 1) {
            text.append("\nThis was attempt ").append(run.attempt()).append('.');
        }
        retry.ifPresent(ahead -> text.append('\n')
                .append(ahead.words().replaceFirst("r", "R"))
                .append(" follows at ")
                .append(ahead.at().truncatedTo(ChronoUnit.SECONDS))
                .append('.'));
        if (run.root() != run.id()) {
            text.append("\nIt executes run ").append(run.root()).append(" again.");
        }
        text.append("\nConfig: ").append(Markdown.code(config(run)));
        text.append("\nLaunched by: ").append(Markdown.plain(run.cause().name()));
        return Announcement.of(key(run), run.job() + " failed (run " + run.id() + ")", text.toString())
                .withFooter(run.workspace()
                        + run.nodeName().map(node -> " · on " + node).orElse(""))
                .withLink("/runs/" + run.id());
    }

    /** All that execute each other again share it. */
    static String key(Run run) {
        return "run-failure/" + run.root();
    }

    /** In the place of the failure, when a retry, a restart or another execution reached the end. */
    static Announcement mended(Run run) {
        return Announcement.of(
                        key(run),
                        run.job() + " failed and is mended (run " + run.id() + ")",
                        run.root() == run.id()
                                ? "Attempt " + run.attempt() + " reached its end."
                                : "Run " + run.id() + ", which executes run " + run.root() + " again, reached its end.")
                .withFooter(run.workspace())
                .withLink("/runs/" + run.id());
    }

    private static String config(Run run) {
        var config = run.config();
        return config.length() <= LONGEST_CONFIG
                ? config
                : config.substring(0, LONGEST_CONFIG) + "… (the whole config is on the run's page)";
    }
}
