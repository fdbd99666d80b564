package dev.pitwall.f1.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a picture of a qualifying looks on a dark page. A rule inside the picture turns each of its colours where dark is preferred; of a
 * picture that a page shows by its address a browser takes that from the {@code color-scheme} of the element that shows it (CSS Media
 * Queries 5, prefers-color-scheme), so that the theme of the page counts, whoever chose it. The page itself needs no style for it.
 *
 * <p>Pictures of races stay on light paper: their letters stand on the colours of tyres, and their teams have colours of their own.
 */
public final class DarkPaper {

    /** @param dark has a contrast to dark paper as {@code light} has to light paper, and at least what {@link Palette} asks for */
    record Turned(Color light, Color dark) {}

    static final Color PAPER = new Color(0x171B23);
    static final Color STRIPE = new Color(0x1F2530);
    static final Color INK = new Color(0xE7EAF0);
    static final Color QUIET_INK = new Color(0xB4BCC9);
    /** Okabe and Ito's sky blue and orange, the lighter neighbours of their blue and vermilion. */
    static final Color BLUE = new Color(0x56B4E9);

    static final Color VERMILION = new Color(0xE69F00);

    static final List<Turned> COLOURS = List.of(
            new Turned(Palette.PAPER, PAPER),
            new Turned(Palette.STRIPE, STRIPE),
            new Turned(Palette.GRID, new Color(0x3A4250)),
            new Turned(Palette.INK, INK),
            new Turned(Palette.QUIET_INK, QUIET_INK),
            new Turned(Palette.BLUE, BLUE),
            new Turned(Palette.VERMILION, VERMILION));

    private static final String STYLE = COLOURS.stream()
            .map(turned -> rule("fill", turned) + rule("stroke", turned))
            .collect(Collectors.joining("", "<style>@media (prefers-color-scheme: dark){", "}</style>"));

    private static final String BEFORE = "</desc>";

    private DarkPaper() {}

    /**
     * The picture for an address of its own, whose policy allows styles inside it.
     *
     * @param svg as {@link Picture#svg()}
     */
    public static String alsoOn(String svg) {
        int end = svg.indexOf(BEFORE) + BEFORE.length();
        return svg.substring(0, end) + STYLE + svg.substring(end);
    }

    private static String rule(String attribute, Turned turned) {
        return "[" + attribute + "=\"" + rgb(turned.light()) + "\"]{" + attribute + ":" + rgb(turned.dark()) + "}";
    }

    /** As JFreeSVG writes it. */
    private static String rgb(Color color) {
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }
}
