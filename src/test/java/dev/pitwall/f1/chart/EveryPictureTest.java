package dev.pitwall.f1.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class EveryPictureTest {

    @BeforeAll
    static void without_a_display() {
        System.setProperty("java.awt.headless", "true");
        assertThat(GraphicsEnvironment.isHeadless()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void labels_do_not_overlap_and_stay_inside(Sample sample) {
        Drawn drawn = Drawn.of(sample.picture());

        assertThat(drawn.labels()).isNotEmpty();
        assertThat(drawn.overlaps()).isEmpty();
        assertThat(drawn.labels()).allSatisfy(label -> {
            assertThat(label.box().getMinX()).isNotNegative();
            assertThat(label.box().getMaxX()).isLessThanOrEqualTo(Canvas.WIDTH);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_strict_content_security_policy_finds_nothing_to_block(Sample sample) {
        Drawn drawn = Drawn.of(sample.picture());

        assertThat(drawn.attributes().map(Attr::getName))
                .noneMatch(name -> name.equals("style") || name.startsWith("on"));
        assertThat(drawn.elements().map(Element::getTagName))
                .doesNotContain("script", "style", "foreignObject", "image");
    }

    @ParameterizedTest
    @EnumSource
    void says_in_words_what_it_shows(Sample sample) {
        Picture picture = sample.picture();
        Drawn drawn = Drawn.of(picture);
        Element svg = drawn.document().getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(drawn.elements("desc").map(Element::getTextContent)).containsExactly(picture.alternative());
        assertThat(svg.getAttribute("aria-labelledby").split(" "))
                .containsExactlyElementsOf(List.of(id(drawn, "title"), id(drawn, "desc")));
        // Discord takes 1024 characters.
        assertThat(picture.alternative()).hasSizeBetween(20, 1000);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_input_gives_the_same_bytes(Sample sample) {
        Picture once = sample.picture();
        Picture again = sample.drawnAgain();

        assertThat(again.svg()).isEqualTo(once.svg());
        assertThat(again.png()).isEqualTo(once.png());
        assertThat(again.alternative()).isEqualTo(once.alternative());
    }

    @ParameterizedTest
    @EnumSource
    void the_png_is_sharp_opaque_and_small(Sample sample) throws IOException {
        byte[] png = sample.picture().png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(1100);
        assertThat(image.getHeight()).isBetween(300, 1400);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(png.length).isLessThan(500_000);
    }

    /** Discord shows a picture in a room of 400 by 300 pixels first; {@code docs/discord.md}. */
    @ParameterizedTest
    @EnumSource
    void letters_are_large_enough_where_discord_shows_the_picture_first(Sample sample) {
        Drawn drawn = Drawn.of(sample.picture());
        double height = Double.parseDouble(drawn.document().getDocumentElement().getAttribute("height"));
        double scale = Math.min(400.0 / Canvas.WIDTH, 300.0 / height);

        assertThat(drawn.elements("text").map(text -> text.getAttribute("font-size")))
                .isNotEmpty()
                .allSatisfy(size -> assertThat(scale * Double.parseDouble(size.replace("px", "")))
                        .isGreaterThan(8.5));
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDER", "ORDER_OF_TWENTY_TWO_EVALUATED"})
    void every_driver_of_the_order_is_named(Sample sample) {
        Drawn drawn = Drawn.of(sample.picture());

        assertThat(drawn.labels())
                .extracting(Drawn.Label::text)
                .filteredOn(text -> text.matches("[\\s\u00a0]?\\d+[\\s\u00a0][A-Z]{3}.*"))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void two_pictures_of_a_page_share_no_id() {
        List<String> ids = List.of(Sample.values()).stream()
                .flatMap(sample -> Drawn.of(sample.picture()).attributes())
                .filter(attribute -> attribute.getName().equals("id"))
                .map(Attr::getValue)
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static String id(Drawn drawn, String element) {
        return drawn.elements(element).findFirst().orElseThrow().getAttribute("id");
    }
}
