package dev.pitwall.f1.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the lines of a team look: no ten colours are told apart by everybody, so that each has a mark of its own too.
 *
 * @param color of line and mark; on paper and on each band it has a contrast of at least 3
 * @param fill of the mark: the colour itself, or paper for a hollow one
 */
record TeamStyle(Color color, Shape mark, Color fill) {

    private static final List<Color> COLORS = List.of(
            new Color(0x0063A0),
            new Color(0xB04700),
            new Color(0x00694A),
            new Color(0x943A80),
            new Color(0x655900),
            new Color(0x1B1B1B),
            new Color(0x1F6F94),
            new Color(0x9E1B32),
            new Color(0x54399F),
            new Color(0x6F3A12),
            new Color(0x5A5F66));
    private static final List<Shape> SHAPES =
            List.of(Marks.DOT, Marks.SQUARE, Marks.DIAMOND, Marks.UPWARDS, Marks.DOWNWARDS, Marks.RIGHTWARDS);

    /** One for each team, by the order of their names, so that a season's races look alike. */
    static Map<String, TeamStyle> of(List<String> teams) {
        Map<String, TeamStyle> styles = new LinkedHashMap<>();
        teams.stream().distinct().sorted().forEach(team -> styles.put(team, nth(styles.size())));
        return styles;
    }

    private static TeamStyle nth(int index) {
        Color color = COLORS.get(index % COLORS.size());
        boolean hollow = index / SHAPES.size() % 2 == 1;
        return new TeamStyle(color, SHAPES.get(index % SHAPES.size()), hollow ? Palette.PAPER : color);
    }

    static List<Color> colors() {
        return COLORS;
    }
}
