package dev.pitwall.orchestration.run;

import java.util.List;

/**
 * Runs that failed and whose job has had no good run since.
 *
 * @param count how many there are
 * @param newest the numbers of the newest of them, newest first
 */
public record OpenFailures(int count, List<Long> newest) {}
