package dev.pitwall.f1.chart;

import java.awt.Color;

/**
 * The compounds of the timing feed, with a letter and the colour of their sidewalls, light enough for letters in ink. The harder names
 * of 2018 share a year with the softer ones, so they have two letters.
 */
public enum Tyre {
    HARD("H", "hard", 0xFFFFFF),
    MEDIUM("M", "medium", 0xF7DF63),
    SOFT("S", "soft", 0xF59B93),
    INTERMEDIATE("I", "intermediate", 0x93D3A2),
    WET("W", "wet", 0x95BFEF),
    HYPERSOFT("HS", "hypersoft", 0xF7B6D6),
    ULTRASOFT("US", "ultrasoft", 0xC9A6E8),
    SUPERSOFT("SS", "supersoft", 0xF59B93),
    SUPERHARD("SH", "superhard", 0xF6B277),
    UNKNOWN("?", "not known", 0xE4E1D8);

    private final String letter;
    private final String words;
    private final Color fill;

    Tyre(String letter, String words, int fill) {
        this.letter = letter;
        this.words = words;
        this.fill = new Color(fill);
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
        return fill;
    }
}
