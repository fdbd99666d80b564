package dev.pitwall.f1.chart;

import java.util.List;

/**
 * The tyres of a driver.
 *
 * @param label what stands to the left, {@code 1 VER}
 */
public record StintRow(String label, List<Bar> bars) {

    /** One set of tyres. */
    public record Bar(int firstLap, int lastLap, Tyre tyre) {
        public Bar {
            if (firstLap < 1 || lastLap < firstLap) {
                throw new IllegalArgumentException("laps on " + tyre + " are " + firstLap + " to " + lastLap
                        + ", expected from 1 on and not backwards");
            }
        }

        int laps() {
            return lastLap - firstLap + 1;
        }
    }

    public StintRow {
        bars = List.copyOf(bars);
    }
}
