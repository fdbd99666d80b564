package dev.pitwall.f1.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By the formula of WCAG 2.2, <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">contrast ratio</a>. */
class PaletteTest {

    @Test
    void text_can_be_read_on_paper_and_on_stripes() {
        for (Color text : List.of(Palette.INK, Palette.QUIET_INK)) {
            assertThat(contrast(text, Palette.PAPER)).isGreaterThan(7);
            assertThat(contrast(text, Palette.STRIPE)).isGreaterThan(7);
        }
    }

    @Test
    void marks_can_be_seen_on_paper_and_on_stripes() {
        for (Color mark : List.of(Palette.BLUE, Palette.VERMILION)) {
            assertThat(contrast(mark, Palette.PAPER)).isGreaterThan(3);
            assertThat(contrast(mark, Palette.STRIPE)).isGreaterThan(3);
        }
    }

    /** A distance of 40 is many times what can just be told apart side by side; marks lie apart, and are small. */
    @ParameterizedTest
    @EnumSource
    void marks_are_told_apart_from_each_other_and_from_the_paper_whatever_colours_one_sees(ColourBlindness eyes) {
        assertThat(eyes.distance(Palette.BLUE, Palette.VERMILION)).isGreaterThan(40);
        for (Color mark : List.of(Palette.BLUE, Palette.VERMILION)) {
            assertThat(eyes.distance(mark, Palette.PAPER)).isGreaterThan(40);
            assertThat(eyes.distance(mark, Palette.STRIPE)).isGreaterThan(40);
            assertThat(eyes.distance(mark, Palette.INK)).isGreaterThan(40);
        }
    }

    @Test
    void red_and_green_of_the_same_lightness_would_not_be() {
        Color red = new Color(0xC0504D);
        Color green = new Color(0x5F8A2B);

        assertThat(ColourBlindness.NONE.distance(red, green)).isGreaterThan(60);
        assertThat(ColourBlindness.DEUTERANOPIA.distance(red, green)).isLessThan(20);
    }

    static double contrast(Color dark, Color light) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
