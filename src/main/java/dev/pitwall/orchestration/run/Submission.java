package dev.pitwall.orchestration.run;

/**
 * What a run request came to.
 *
 * @param runId the run
 * @param made false when the request's run key had made that run earlier
 */
public record Submission(long runId, boolean made) {}
