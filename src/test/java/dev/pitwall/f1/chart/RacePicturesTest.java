package dev.pitwall.f1.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class RacePicturesTest {

    @BeforeAll
    static void without_a_display() {
        System.setProperty("java.awt.headless", "true");
    }

    @ParameterizedTest
    @EnumSource
    void labels_do_not_overlap_and_stay_inside(RaceSample sample) {
        PageChart chart = sample.chart();
        Drawn drawn = Drawn.of(chart.svg());

        assertThat(drawn.labels()).isNotEmpty();
        assertThat(drawn.overlaps()).isEmpty();
        assertThat(drawn.labels()).allSatisfy(label -> {
            assertThat(label.box().getMinX()).as(label.text()).isNotNegative();
            assertThat(label.box().getMaxX()).as(label.text()).isLessThanOrEqualTo(chart.width());
            assertThat(label.box().getMaxY()).as(label.text()).isLessThanOrEqualTo(chart.height());
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_strict_content_security_policy_finds_nothing_to_block(RaceSample sample) {
        Drawn drawn = Drawn.of(sample.chart().svg());

        assertThat(drawn.attributes().map(Attr::getName))
                .noneMatch(name -> name.equals("style") || name.startsWith("on"));
        assertThat(drawn.elements().map(Element::getTagName))
                .doesNotContain("script", "style", "foreignObject", "image");
    }

    @ParameterizedTest
    @EnumSource
    void says_in_words_what_it_shows_and_is_light_enough_for_a_page(RaceSample sample) {
        PageChart chart = sample.chart();

        assertThat(chart.alternative()).hasSizeBetween(20, 1000);
        assertThat(Drawn.of(chart.svg()).elements("desc").map(Element::getTextContent))
                .containsExactly(chart.alternative());
        assertThat(chart.svg()).isEqualTo(sample.chart().svg());
        assertThat(chart.svg()).hasSizeLessThan(250_000);
    }

    @Test
    void every_driver_has_his_code_where_his_line_begins_and_where_it_ends() {
        Map<String, Long> times = texts(RaceSample.PLACES)
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .filter(Fields.CODES::contains)
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

        assertThat(times).hasSize(20);
        // The last of the field started from the pit lane, and was last after a lap.
        assertThat(times).allSatisfy((code, count) -> assertThat(count).as(code).isEqualTo(2));
    }

    @Test
    void what_held_the_race_up_stands_over_the_laps_in_letters_and_in_the_key_in_words() {
        assertThat(texts(RaceSample.PLACES)).contains("YEL", "VSC", "SC", "RED", "SC safety car", "RED red flag");
        assertThat(texts(RaceSample.PLACES_WITHOUT_GRID_AND_STATUS)).doesNotContain("SC");
    }

    @Test
    void a_team_has_one_colour_and_its_second_driver_dashes() {
        List<Element> lines = Drawn.of(RaceSample.PLACES.chart().svg())
                .elements("path")
                .filter(path ->
                        path.getAttribute("d").chars().filter(c -> c == 'L').count() > 20)
                .map(path -> (Element) path.getParentNode())
                .toList();

        assertThat(lines).hasSize(20);
        List<Element> solid = lines.stream().filter(line -> !isDashed(line)).toList();
        List<Element> dashed = lines.stream().filter(RacePicturesTest::isDashed).toList();
        assertThat(solid.stream().map(RacePicturesTest::stroke)).hasSize(10).doesNotHaveDuplicates();
        assertThat(dashed.stream().map(RacePicturesTest::stroke))
                .containsExactlyInAnyOrderElementsOf(
                        solid.stream().map(RacePicturesTest::stroke).toList());
    }

    @Test
    void no_two_of_eleven_teams_have_the_same_colour_or_the_same_mark() {
        Map<String, TeamStyle> styles = TeamStyle.of(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));

        assertThat(styles.values().stream().map(TeamStyle::color).distinct()).hasSize(11);
        assertThat(styles.values().stream()
                        .map(style -> style.mark() + " " + style.fill().equals(Palette.PAPER))
                        .distinct())
                .hasSize(11);
    }

    @Test
    void lines_can_be_seen_on_paper_and_on_every_band() {
        Stream<Color> grounds = Stream.concat(
                Stream.of(Palette.PAPER), Arrays.stream(LapBand.Kind.values()).map(LapBand.Kind::tint));

        assertThat(grounds)
                .allSatisfy(ground -> assertThat(TeamStyle.colors())
                        .allSatisfy(color -> assertThat(PaletteTest.contrast(color.light(), ground))
                                .isGreaterThan(3)));
    }

    @ParameterizedTest
    @EnumSource
    void teams_are_told_apart_whatever_colours_one_sees(ColourBlindness eyes) {
        assertToldApart(TeamStyle.colors().stream().map(DarkPaper.Turned::light).toList(), eyes);
    }

    /** Each has a mark of its own too; 2.3 can just be told apart side by side. */
    static void assertToldApart(List<Color> teams, ColourBlindness eyes) {
        for (Color one : teams) {
            for (Color other : teams) {
                if (!one.equals(other)) {
                    assertThat(eyes.distance(one, other))
                            .as(one + " and " + other)
                            .isGreaterThan(13);
                }
            }
        }
    }

    @Test
    void letters_can_be_read_on_every_tyre() {
        assertThat(Tyre.values())
                .allSatisfy(tyre -> assertThat(PaletteTest.contrast(Palette.TYRE_INK, tyre.fill()))
                        .isGreaterThan(4.5));
    }

    @Test
    void a_bar_has_its_letter_even_where_there_is_no_room_for_its_laps() {
        assertThat(texts(RaceSample.TYRES).filter(text -> text.equals("S"))).hasSize(20);
        assertThat(texts(RaceSample.TYRES)).contains("H 45", "S soft", "H hard");
    }

    @Test
    void a_bar_is_drawn_for_every_set_of_tyres() {
        assertThat(Drawn.of(RaceSample.TYRES.chart().svg())
                        .elements("rect")
                        .filter(rect -> rect.getAttribute("fill").isEmpty()
                                || !rect.getAttribute("fill").equals("none"))
                        .filter(rect -> Math.abs(Double.parseDouble(rect.getAttribute("height")) - 18.24) < 1))
                .hasSize(60);
    }

    @Test
    void a_race_without_any_place_is_refused() {
        List<RaceLine> nothing =
                List.of(new RaceLine("VER", "Red Bull", OptionalInt.empty(), Arrays.asList(null, null), false));

        assertThatThrownBy(() -> RacePictures.positions(Caption.of("A test"), nothing, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no line has a place");
    }

    private static Stream<String> texts(RaceSample sample) {
        return Drawn.of(sample.chart().svg()).labels().stream().map(Drawn.Label::text);
    }

    private static boolean isDashed(Element line) {
        return !line.getAttribute("stroke-dasharray").isEmpty();
    }

    private static String stroke(Element line) {
        return line.getAttribute("stroke");
    }
}
