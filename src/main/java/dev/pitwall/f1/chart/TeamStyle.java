package dev.pitwall.f1.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the lines of a team look. Their colours were sought by computer so that the nearest two are as far apart as can be for eyes of every
 * kind; as ten colours are still too many to be named, each has a mark of its own too.
 *
 * @param color of line and mark; on paper and on each band it has a contrast of at least 3
 * @param fill of the mark: the colour itself, or paper for a hollow one
 */
record TeamStyle(Color color, Shape mark, Color fill) {

    private static final List<DarkPaper.Turned> COLORS = List.of(
            turned(0x0037CB, 0x5ABEFE),
            turned(0xD41D12, 0xF67A27),
            turned(0x104B2B, 0x50A683),
            turned(0x7C1E69, 0xC778CC),
            turned(0x43771A, 0xCDD261),
            // Ink, on either paper.
            turned(0x1B1B1B, 0xE7EAF0),
            turned(0x1E6FB1, 0xADDBFF),
            turned(0xAC003F, 0xFF899C),
            turned(0x430E93, 0xA683FF),
            turned(0x590C00, 0xE3AB78),
            turned(0x7A6271, 0xC6A4C6));
    private static final List<Shape> SHAPES =
            List.of(Marks.DOT, Marks.SQUARE, Marks.DIAMOND, Marks.UPWARDS, Marks.DOWNWARDS, Marks.RIGHTWARDS);

    /** One for each team, by the order of their names, so that a season's races look alike. */
    static Map<String, TeamStyle> of(List<String> teams) {
        Map<String, TeamStyle> styles = new LinkedHashMap<>();
        teams.stream().distinct().sorted().forEach(team -> styles.put(team, nth(styles.size())));
        return styles;
    }

    private static TeamStyle nth(int index) {
        Color color = COLORS.get(index % COLORS.size()).light();
        boolean hollow = index / SHAPES.size() % 2 == 1;
        return new TeamStyle(color, SHAPES.get(index % SHAPES.size()), hollow ? Palette.PAPER : color);
    }

    static List<DarkPaper.Turned> colors() {
        return COLORS;
    }

    private static DarkPaper.Turned turned(int onLight, int onDark) {
        return new DarkPaper.Turned(new Color(onLight), new Color(onDark));
    }
}
