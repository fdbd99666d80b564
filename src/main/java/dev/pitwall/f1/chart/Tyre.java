package dev.pitwall.f1.chart;

import java.awt.Color;

/**
 * The compounds of the timing feed, with a letter and the colour of their sidewalls, light enough for {@link Palette#TYRE_INK} on either
 * paper. The harder names of 2018 share a year with the softer ones, so they have two letters.
 */
public enum Tyre {
    HARD("H", "hard", 0xFFFFFF, 0xD5D9E0),
    MEDIUM("M", "medium", 0xF7DF63, 0xDCC14A),
    SOFT("S", "soft", 0xF59B93, 0xE07F78),
    INTERMEDIATE("I", "intermediate", 0x93D3A2, 0x78BB88),
    WET("W", "wet", 0x95BFEF, 0x7CA6DA),
    HYPERSOFT("HS", "hypersoft", 0xF7B6D6, 0xDD9ABD),
    ULTRASOFT("US", "ultrasoft", 0xC9A6E8, 0xB08BD2),
    SUPERSOFT("SS", "supersoft", 0xF59B93, 0xE07F78),
    SUPERHARD("SH", "superhard", 0xF6B277, 0xDB9A60),
    UNKNOWN("?", "not known", 0xE4E1D8, 0xA9ABA8);

    private final String letter;
    private final String words;
    private final DarkPaper.Turned fill;

    Tyre(String letter, String words, int onLight, int onDark) {
        this.letter = letter;
        this.words = words;
        this.fill = new DarkPaper.Turned(new Color(onLight), new Color(onDark));
    }

    /** The tyre that the feed names so; {@link #UNKNOWN} for any other word. */
    public static Tyre named(String compound) {
        for (Tyre tyre : values()) {
            if (tyre.name().equals(compound)) {
                return tyre;
            }
        }
        return UNKNOWN;
    }

    public String letter() {
        return letter;
    }

    public String words() {
        return words;
    }

    Color fill() {
        return fill.light();
    }

    DarkPaper.Turned turnedFill() {
        return fill;
    }
}
