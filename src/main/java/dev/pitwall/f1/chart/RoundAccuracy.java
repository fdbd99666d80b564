package dev.pitwall.f1.chart;

/**
 * How far one round's prediction was off, and how far the baseline was, in positions: the mean over the drivers.
 *
 * @param round of the season, from 1
 * @param eventName as it is read out
 */
public record RoundAccuracy(int round, String eventName, double meanError, double baselineMeanError) {
    public RoundAccuracy {
        if (round < 1) {
            throw new IllegalArgumentException("round of " + eventName + " is " + round + ", expected 1 or more");
        }
        if (!(meanError >= 0 && baselineMeanError >= 0)) {
            throw new IllegalArgumentException("errors of " + eventName + " are " + meanError + " and "
                    + baselineMeanError + ", expected 0 or more");
        }
    }
}
