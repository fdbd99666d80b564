package dev.pitwall.f1.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a picture looks on a dark page. A rule inside the picture turns each of its colours where dark is preferred; of a
 * picture that a page shows by its address a browser takes that from the {@code color-scheme} of the element that shows it (CSS Media
 * Queries 5, prefers-color-scheme), so that the theme of the page counts, whoever chose it. The page itself needs no style for it.
 */
public final class DarkPaper {

    /** @param dark has a contrast to dark paper as {@code light} has to light paper, and at least what {@link Palette} asks for */
    record Turned(Color light, Color dark) {}

    static final Color PAPER = new Color(0x171B23);
    static final Color STRIPE = new Color(0x1F2530);
    static final Color INK = new Color(0xE7EAF0);
    static final Color QUIET_INK = new Color(0xB4BCC9);
    static final Color TYRE_INK = new Color(0x0F1218);
    /** Okabe and Ito's sky blue and orange, the lighter neighbours of their blue and vermilion. */
    static final Color BLUE = new Color(0x56B4E9);

    static final Color VERMILION = new Color(0xE69F00);

    static final List<Turned> COLOURS = Stream.of(
                    Stream.of(
                            new Turned(Palette.PAPER, PAPER),
                            new Turned(Palette.STRIPE, STRIPE),
                            new Turned(Palette.GRID, new Color(0x3A4250)),
                            new Turned(Palette.INK, INK),
                            new Turned(Palette.QUIET_INK, QUIET_INK),
                            new Turned(Palette.TYRE_INK, TYRE_INK),
                            new Turned(Palette.BLUE, BLUE),
                            new Turned(Palette.VERMILION, VERMILION)),
                    TeamStyle.colors().stream(),
                    Arrays.stream(LapBand.Kind.values()).map(LapBand.Kind::turnedTint),
                    Arrays.stream(Tyre.values()).map(Tyre::turnedFill))
            .flatMap(Function.identity())
            .distinct()
            .toList();

    private static final String BEGINNING = "<style>@media (prefers-color-scheme: dark){";
    private static final String END = "}</style>";
    private static final String BEFORE = "</desc>";

    private DarkPaper() {}

    /**
     * The picture for an address of its own, whose policy allows styles inside it.
     *
     * @param svg as {@link Picture#svg()}
     */
    public static String alsoOn(String svg) {
        int end = svg.indexOf(BEFORE) + BEFORE.length();
        return svg.substring(0, end) + style(svg) + svg.substring(end);
    }

    /** With rules for the colours that the picture has, of which no picture has a third. */
    private static String style(String svg) {
        return COLOURS.stream()
                .filter(turned -> svg.contains('"' + rgb(turned.light()) + '"'))
                .map(turned -> rule("fill", turned) + rule("stroke", turned))
                .collect(Collectors.joining("", BEGINNING, END));
    }

    private static String rule(String attribute, Turned turned) {
        return "[" + attribute + "=\"" + rgb(turned.light()) + "\"]{" + attribute + ":" + rgb(turned.dark()) + "}";
    }

    /** As JFreeSVG writes it. */
    private static String rgb(Color color) {
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }
}
