package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChancesTest {

    @Test
    void poles_add_up_to_one_and_places_in_q3_to_ten() {
        Chances chances = field(20, 0.1);

        assertThat(Arrays.stream(chances.pole()).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(chances.q3()).sum()).isCloseTo(10, within(0.02));
    }

    @Test
    void chances_of_q3_fall_with_the_place_and_are_never_certain() {
        double[] q3 = field(20, 0.1).q3();

        for (int place = 1; place < q3.length; place++) {
            assertThat(q3[place]).isLessThan(q3[place - 1]);
        }
        assertThat(q3[0]).isBetween(0.9, 1 - 1e-9);
        assertThat(q3[19]).isBetween(1e-9, 0.1);
    }

    @Test
    void where_everybody_reaches_q3_that_is_certain() {
        assertThat(Arrays.stream(field(8, 0.1).q3()).boxed())
                .allSatisfy(chance -> assertThat(chance).isCloseTo(1, within(1e-12)));
    }

    @Test
    void in_an_even_field_everybody_is_as_likely() {
        Chances chances = field(20, 0);

        assertThat(Arrays.stream(chances.pole()).boxed())
                .allSatisfy(chance -> assertThat(chance).isCloseTo(0.05, within(1e-6)));
        assertThat(Arrays.stream(chances.q3()).boxed())
                .allSatisfy(chance -> assertThat(chance).isCloseTo(0.5, within(0.01)));
    }

    /** The field is the same from both ends, so that the log-odds are not shifted. */
    @Test
    void chances_of_q3_have_four_fifths_of_the_log_odds_of_drawn_lots() {
        double[] drawn = shareOfDrawsInQ3(20, 0.1, 40_000);
        double[] q3 = field(20, 0.1).q3();

        for (int place = 0; place < q3.length; place++) {
            assertThat(logOdds(q3[place])).isCloseTo(0.8 * logOdds(drawn[place]), within(0.1));
        }
    }

    private static double[] shareOfDrawsInQ3(int drivers, double step, int draws) {
        Random lots = new Random(1);
        double[] share = new double[drivers];
        for (int draw = 0; draw < draws; draw++) {
            double[] score = IntStream.range(0, drivers)
                    .mapToDouble(place -> step * place + 0.4 * lots.nextGaussian())
                    .toArray();
            double tenth = Arrays.stream(score).sorted().toArray()[9];
            for (int driver = 0; driver < drivers; driver++) {
                share[driver] += score[driver] <= tenth ? 1.0 / draws : 0;
            }
        }
        return share;
    }

    private static double logOdds(double chance) {
        return Math.log(chance / (1 - chance));
    }

    private static Chances field(int drivers, double step) {
        double[] scores =
                IntStream.range(0, drivers).mapToDouble(place -> step * place).toArray();
        double[] sigmas = new double[drivers];
        Arrays.fill(sigmas, 0.4);
        return Chances.of(scores, sigmas);
    }
}
