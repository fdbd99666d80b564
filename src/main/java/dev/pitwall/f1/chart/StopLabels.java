package dev.pitwall.f1.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds rows for the labels of those who stopped, each as near to its own as no other label stands. */
final class StopLabels {

    private static final double STEP = 0.6;
    private static final double LABEL_ROWS = 0.58;

    private final double laps;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param laps as wide as a label is, in laps */
    StopLabels(double laps) {
        this.laps = laps;
    }

    /** @param left where the label begins, in laps */
    double row(double left, double wanted) {
        for (int step = 0; ; step++) {
            for (int side : new int[] {1, -1}) {
                double row = wanted + side * step * STEP;
                Rectangle2D box = new Rectangle2D.Double(left, row - LABEL_ROWS / 2, laps, LABEL_ROWS);
                if (taken.stream().noneMatch(box::intersects) && row > -0.5) {
                    taken.add(box);
                    return row;
                }
            }
        }
    }
}
