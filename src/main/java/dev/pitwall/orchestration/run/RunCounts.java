package dev.pitwall.orchestration.run;

import java.util.Map;
import java.util.Set;

/**
 * How many runs are in each state, counted up to a bound.
 *
 * @param cut whether there are more runs than were counted, of whatever state
 * @param most up to how many of each state were counted
 */
public record RunCounts(Map<RunStatus, Long> byStatus, boolean cut, int most) {

    public RunCounts {
        byStatus = Map.copyOf(byStatus);
    }

    /** How many are in one of these states, and at least so many where {@link #isAtLeast} says so. */
    public long of(Set<RunStatus> statuses) {
        return statuses.stream()
                .mapToLong(status -> byStatus.getOrDefault(status, 0L))
                .sum();
    }

    /** Whether there may be more of these states than {@link #of} says. */
    public boolean isAtLeast(Set<RunStatus> statuses) {
        return cut || statuses.stream().anyMatch(status -> byStatus.getOrDefault(status, 0L) >= most);
    }
}
