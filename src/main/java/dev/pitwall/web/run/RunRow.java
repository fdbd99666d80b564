package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.CauseWords;
import dev.pitwall.web.part.ConfigEntries;
import dev.pitwall.web.part.Lasting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as a line of a list.
 *
 * @param why what led to its state; empty where the state says it all
 * @param progress how much of its usual time has gone by, in percent up to 99; below zero when it is not under way or nothing is usual
 * @param began when its latest attempt began, or else when it was queued
 */
public record RunRow(
        long id,
        String workspace,
        String job,
        Badge badge,
        String why,
        String config,
        Optional<String> runKey,
        CauseWords cause,
        Optional<String> node,
        Instant began,
        boolean waits,
        Lasting lasting,
        int progress) {

    public static RunRow of(Run run, Optional<Duration> usual, Instant now) {
        return new RunRow(
                run.id(),
                run.workspace(),
                run.job(),
                Badge.of(run.status()),
                why(run),
                ConfigEntries.shortly(run.config()),
                run.runKey(),
                CauseWords.of(run.cause()),
                run.nodeName(),
                run.startedAt().orElse(run.createdAt()),
                run.startedAt().isEmpty(),
                Lasting.of(run.duration(now), usual),
                progress(run, usual, now));
    }

    private static int progress(Run run, Optional<Duration> usual, Instant now) {
        if (!RunStatus.UNDER_WAY.contains(run.status())) {
            return -1;
        }
        return usual.filter(known -> !known.isZero())
                .flatMap(known -> run.duration(now).map(took ->
                        (int) Math.min(99, 100 * took.toMillis() / Math.max(1, known.toMillis()))))
                .orElse(-1);
    }

    private static String why(Run run) {
        return switch (run.status()) {
            case FAILURE ->
                run.failedStep().map(step -> step + ": ").orElse("")
                        + run.rootCause().orElse(run.reason());
            case SUCCESS, STARTED -> "";
            case NOT_STARTED, QUEUED, STARTING, CANCELING, CANCELED -> run.reason();
        };
    }

    public String path() {
        return "/runs/" + id;
    }
}
