package dev.pitwall.web.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bars on lanes over a time axis, drawn as SVG by {@code part/bars.jte}. Whatever shows one also shows a table with the same
 * content.
 */
public final class BarChart {

    /** What a bar stands for. */
    public enum Kind {
        /** Something ran. */
        RUN,
        /** Something waited. */
        WAIT,
        /** Something is due. */
        DUE
    }

    /**
     * A stretch of time on a lane.
     *
     * @param words what it is, for its title and for ears
     */
    public record Stretch(Instant from, Instant to, Kind kind, String tone, String words, Optional<String> path) {}

    /** A stretch as it is drawn. */
    public record Bar(int x, int y, int width, int height, Kind kind, String tone, String words, String path) {
        public boolean isLink() {
            return !path.isEmpty();
        }
    }

    /**
     * A row with its label; stretches that overlap stand below each other.
     *
     * @param isHeading whether it names the rows below it and holds nothing itself
     */
    public record Lane(String label, String path, int y, int height, List<Bar> bars, boolean isHeading) {
        public boolean isLink() {
            return !path.isEmpty();
        }
    }

    private static final int WIDTH = 1000;
    private static final int LABELS = 218;
    private static final int RIGHT = 14;
    private static final int TOP = 26;
    private static final int ROW = 24;
    private static final int GAP = 4;
    private static final int BAR = 16;
    private static final int THINNEST = 4;
    private static final int DUE_SIZE = 9;

    private final TimeAxis axis;
    private final Optional<Instant> now;
    private final List<Lane> lanes = new ArrayList<>();
    private int bottom = TOP;

    /** @param now where the line of now stands; empty for a chart of what is over */
    public BarChart(Instant from, Instant to, java.time.ZoneId zone, Optional<Instant> now) {
        this.axis = new TimeAxis(from, to, LABELS, WIDTH - LABELS - RIGHT, zone);
        this.now = now;
    }

    /** Adds a lane below the others. */
    public BarChart add(String label, Optional<String> path, List<Stretch> stretches) {
        var ends = new ArrayList<Integer>();
        var bars = new ArrayList<Bar>();
        for (var stretch : stretches) {
            var x = axis.x(stretch.from());
            var width = Math.max(thinnest(stretch.kind()), axis.x(stretch.to()) - x);
            var row = row(ends, x);
            ends.set(row, x + width);
            bars.add(bar(stretch, x, width, bottom + row * ROW));
        }
        var height = Math.max(1, ends.size()) * ROW + GAP;
        lanes.add(new Lane(label, path.orElse(""), bottom, height, bars, false));
        bottom += height;
        return this;
    }

    /** Names the lanes that are added from here on. */
    public BarChart addHeading(String label) {
        lanes.add(new Lane(label, "", bottom, ROW, List.of(), true));
        bottom += ROW;
        return this;
    }

    /** Adds a lane of one row, on which stretches may cover each other. */
    public BarChart addFlat(String label, List<Stretch> stretches) {
        var top = bottom;
        var bars = stretches.stream()
                .map(stretch -> {
                    var x = axis.x(stretch.from());
                    return bar(stretch, x, Math.max(thinnest(stretch.kind()), axis.x(stretch.to()) - x), top);
                })
                .toList();
        lanes.add(new Lane(label, "", bottom, ROW + GAP, bars, false));
        bottom += ROW + GAP;
        return this;
    }

    private static Bar bar(Stretch stretch, int x, int width, int top) {
        var due = stretch.kind() == Kind.DUE;
        var height = due ? DUE_SIZE : BAR;
        return new Bar(
                x,
                top + GAP / 2 + (ROW - height) / 2,
                width,
                height,
                stretch.kind(),
                stretch.tone(),
                stretch.words(),
                stretch.path().orElse(""));
    }

    private static int thinnest(Kind kind) {
        return kind == Kind.DUE ? DUE_SIZE : THINNEST;
    }

    /** The first row whose last bar ends before x. */
    private static int row(List<Integer> ends, int x) {
        for (var row = 0; row < ends.size(); row++) {
            if (ends.get(row) <= x) {
                return row;
            }
        }
        ends.add(0);
        return ends.size() - 1;
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return bottom + GAP;
    }

    public int left() {
        return LABELS;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return bottom;
    }

    public List<Lane> lanes() {
        return List.copyOf(lanes);
    }

    public List<TimeAxis.Mark> marks() {
        return axis.marks();
    }

    /** Where the line of now stands; below zero where there is none. */
    public int nowX() {
        return now.map(axis::x).orElse(-1);
    }
}
