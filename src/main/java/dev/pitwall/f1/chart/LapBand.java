package dev.pitwall.f1.chart;

import java.awt.Color;

/**
 * Laps that something held up.
 *
 * @param firstLap from 1
 * @param lastLap included
 */
public record LapBand(int firstLap, int lastLap, Kind kind) {

    /** What held them up, the mildest first. */
    public enum Kind {
        YELLOW("YEL", "yellow flag", 0xFBF0B8, 0x35320F),
        VIRTUAL_SAFETY_CAR("VSC", "virtual safety car", 0xFBE0BC, 0x422F14),
        SAFETY_CAR("SC", "safety car", 0xF8CF9C, 0x573816),
        RED_FLAG("RED", "red flag", 0xF6C1B8, 0x5A2626);

        private final String label;
        private final String words;
        private final DarkPaper.Turned tint;

        Kind(String label, String words, int onLight, int onDark) {
            this.label = label;
            this.words = words;
            this.tint = new DarkPaper.Turned(new Color(onLight), new Color(onDark));
        }

        /** Short enough to stand over one lap. */
        public String label() {
            return label;
        }

        public String words() {
            return words;
        }

        Color tint() {
            return tint.light();
        }

        DarkPaper.Turned turnedTint() {
            return tint;
        }
    }

    public LapBand {
        if (firstLap < 1 || lastLap < firstLap) {
            throw new IllegalArgumentException("laps of " + kind + " are " + firstLap + " to " + lastLap
                    + ", expected from 1 on and not backwards");
        }
    }

    /** {@code lap 7}, {@code laps 33 to 38}. */
    String laps() {
        return firstLap == lastLap ? "lap " + firstLap : "laps " + firstLap + " to " + lastLap;
    }
}
