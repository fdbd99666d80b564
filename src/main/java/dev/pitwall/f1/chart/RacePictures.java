package dev.pitwall.f1.chart;

import java.util.List;

/** The pictures of a race. */
public final class RacePictures {

    private RacePictures() {}

    /**
     * Each driver's place after each lap, with the laps that something held up behind it.
     *
     * @param lines in the order of the result; those without any known place are left out
     * @throws IllegalArgumentException if no line has a known place
     */
    public static PageChart positions(Caption caption, List<RaceLine> lines, List<LapBand> bands) {
        return new PlacesChart(caption, lines, bands).onPage();
    }

    /**
     * A row of bars per driver: each set of tyres from the lap that began on it to the lap that ended on it.
     *
     * @param rows from above
     * @throws IllegalArgumentException if {@code rows} is empty
     */
    public static PageChart stints(Caption caption, List<StintRow> rows) {
        return new StintChart(caption, rows).onPage();
    }
}
