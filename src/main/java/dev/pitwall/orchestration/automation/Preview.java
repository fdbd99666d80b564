package dev.pitwall.orchestration.automation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a tick would come to now; nothing of it has happened.
 *
 * @param status of such a tick
 * @param reason why it would skip or fail, or what it would do
 * @param about what was looked at: a due time, or the end of a run; empty for a sensor
 * @param runs those it would request
 * @param messages titles of those it would leave
 * @param cursorBefore the memory that it was evaluated with
 * @param cursorAfter what it would remember; empty where that would stay as it is
 * @param error the trace of a failure
 */
public record Preview(
        String automation,
        TickStatus status,
        String reason,
        Optional<String> about,
        List<WantedRun> runs,
        List<String> messages,
        Optional<String> cursorBefore,
        Optional<String> cursorAfter,
        Optional<String> error,
        Duration took) {

    public Preview {
        runs = List.copyOf(runs);
        messages = List.copyOf(messages);
    }

    /**
     * A run that would be requested.
     *
     * @param config JSON
     * @param madeBefore the run that the same run key has made; no run would be made
     */
    public record WantedRun(String job, String config, Optional<String> runKey, OptionalLong madeBefore) {}

    /** Whether there is something to launch and commit. */
    public boolean wantsRuns() {
        return status == TickStatus.SUCCESS && !runs.isEmpty();
    }

    /**
     * Tells whether another evaluation wants the same runs: their jobs, configs and run keys. Words and times may differ.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint() {
        var wanted = runs.stream()
                .map(run ->
                        run.job() + "\n" + run.config() + "\n" + run.runKey().orElse(""))
                .collect(Collectors.joining("\n\n", status.name() + "\n", ""));
        return DigestUtils.sha256Hex(wanted);
    }
}
