package dev.pitwall.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a timeline draws of a run. Hundreds are drawn at once, so it holds no more than that.
 *
 * @param startedAt empty for a run that waits, or ended before it started
 * @param endedAt empty for a run that is not over
 */
public record RunSpan(
        long id,
        String workspace,
        String job,
        RunStatus status,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    static final String COLUMNS = "r.id, r.workspace, r.job, r.status, r.createdAt, r.startedAt, r.endedAt";

    /** Of a row of {@link #COLUMNS}. */
    static RunSpan of(Object[] row) {
        return new RunSpan(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (RunStatus) row[3],
                (Instant) row[4],
                Optional.ofNullable((Instant) row[5]),
                Optional.ofNullable((Instant) row[6]));
    }

    /** From its start to its end or to now; empty before it started. */
    public Optional<Duration> duration(Instant now) {
        return startedAt.map(start -> Duration.between(start, endedAt.orElse(now)));
    }
}
