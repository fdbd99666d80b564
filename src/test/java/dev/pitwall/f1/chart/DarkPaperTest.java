package dev.pitwall.f1.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Attr;

class DarkPaperTest {

    @ParameterizedTest
    @EnumSource
    void every_colour_of_a_picture_has_one_for_dark_pages(Sample sample) {
        assertEveryColourIsTurned(sample.picture().svg());
    }

    @ParameterizedTest
    @EnumSource
    void every_colour_of_a_picture_of_a_race_has_one_for_dark_pages(RaceSample sample) {
        assertEveryColourIsTurned(sample.chart().svg());
    }

    private static void assertEveryColourIsTurned(String svg) {
        Set<String> used = Drawn.of(svg)
                .attributes()
                .filter(attribute -> Set.of("fill", "stroke").contains(attribute.getName()))
                .map(Attr::getValue)
                .filter(value -> !value.equals("none"))
                .collect(Collectors.toSet());
        String both = DarkPaper.alsoOn(svg);

        assertThat(used)
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(both).contains("[fill=\"" + colour + "\"]{fill:rgb("));
    }

    @Test
    void a_colour_is_turned_into_one_other() {
        assertThat(DarkPaper.COLOURS.stream().map(DarkPaper.Turned::light)).doesNotHaveDuplicates();
    }

    @Test
    void nothing_but_a_rule_for_dark_pages_is_added() {
        String svg = Sample.values()[0].picture().svg();

        assertThat(DarkPaper.alsoOn(svg)
                        .replaceFirst("<style>@media \\(prefers-color-scheme: dark\\)\\{.*\\}</style>", ""))
                .isEqualTo(svg);
    }

    @Test
    void text_can_be_read_on_dark_paper_and_on_its_stripes() {
        for (Color text : List.of(DarkPaper.INK, DarkPaper.QUIET_INK)) {
            assertThat(PaletteTest.contrast(DarkPaper.PAPER, text)).isGreaterThan(7);
            assertThat(PaletteTest.contrast(DarkPaper.STRIPE, text)).isGreaterThan(7);
        }
    }

    @Test
    void lines_of_a_race_and_its_words_can_be_seen_on_dark_paper_and_on_every_dark_band() {
        List<Color> grounds = new ArrayList<>(List.of(DarkPaper.PAPER));
        for (LapBand.Kind kind : LapBand.Kind.values()) {
            grounds.add(kind.turnedTint().dark());
        }

        for (Color ground : grounds) {
            assertThat(PaletteTest.contrast(ground, DarkPaper.INK)).isGreaterThan(7);
            for (DarkPaper.Turned team : TeamStyle.colors()) {
                assertThat(PaletteTest.contrast(ground, team.dark())).isGreaterThan(3);
            }
        }
    }

    @Test
    void letters_can_be_read_on_every_tyre_that_lies_on_dark_paper() {
        assertThat(Tyre.values()).allSatisfy(tyre -> {
            Color fill = tyre.turnedFill().dark();
            assertThat(PaletteTest.contrast(DarkPaper.TYRE_INK, fill)).isGreaterThan(4.5);
            assertThat(PaletteTest.contrast(DarkPaper.PAPER, fill)).isGreaterThan(3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void teams_are_told_apart_on_dark_paper_whatever_colours_one_sees(ColourBlindness eyes) {
        RacePicturesTest.assertToldApart(
                TeamStyle.colors().stream().map(DarkPaper.Turned::dark).toList(), eyes);
    }

    @ParameterizedTest
    @EnumSource
    void marks_are_told_apart_on_dark_paper_whatever_colours_one_sees(ColourBlindness eyes) {
        assertThat(eyes.distance(DarkPaper.BLUE, DarkPaper.VERMILION)).isGreaterThan(40);
        for (Color mark : List.of(DarkPaper.BLUE, DarkPaper.VERMILION)) {
            for (Color beside : List.of(DarkPaper.PAPER, DarkPaper.STRIPE, DarkPaper.INK)) {
                assertThat(eyes.distance(mark, beside)).isGreaterThan(30);
            }
            assertThat(PaletteTest.contrast(DarkPaper.PAPER, mark)).isGreaterThan(3);
        }
    }
}
