package dev.pitwall.dagster;

import dev.pitwall.orchestration.automation.PastTick;
import dev.pitwall.orchestration.automation.TickStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code job_ticks} that has ended.
 *
 * @param body a {@code TickData}, serialized
 */
record DagsterTick(long id, String body) {

    /** Where a node of ours would stand. */
    private static final String EVALUATED_BY = "Dagster";

    String origin() {
        return "job_ticks.id " + id;
    }

    /** @throws UnreadableRowException when it is not as Dagster writes it */
    Parsed parsed() {
        return UnreadableRowException.reading(origin(), body, () -> {
            var tick = Serialized.parse(body, "TickData", "JobTickData");
            var status = TickStatus.valueOf(tick.constant("status").orElse("missing"));
            var dueAt =
                    tick.moment("timestamp").orElseThrow(() -> new IllegalArgumentException("timestamp is missing"));
            var error = tick.object("error").map(SerializedError::new);
            var runs = tick.texts("run_ids").toList();
            return new Parsed(
                    this,
                    new PastTick(
                            tick.words("job_name")
                                    .or(() -> tick.words("instigator_name"))
                                    .orElse(""),
                            dueAt,
                            status,
                            reason(tick, status, error, runs),
                            error.map(SerializedError::trace),
                            tick.text("cursor"),
                            tick.moment("end_timestamp").orElse(dueAt),
                            EVALUATED_BY,
                            List.of()),
                    runs);
        });
    }

    private static String reason(
            Serialized tick, TickStatus status, Optional<SerializedError> error, List<String> runs) {
        return switch (status) {
            case FAILURE -> error.map(SerializedError::rootCause).orElse("failed without an error");
            case SKIPPED -> tick.words("skip_reason").orElse("skipped without a reason");
            case SUCCESS, STARTED -> "asked for " + runs.size() + (runs.size() == 1 ? " run" : " runs");
        };
    }

    /**
     * A tick that was understood.
     *
     * @param tick without its runs, whose numbers here are not known yet
     * @param runIds the runs that it asked for, as Dagster numbers them
     */
    record Parsed(DagsterTick row, PastTick tick, List<String> runIds) {

        Instant dueAt() {
            return tick.dueAt();
        }
    }
}
