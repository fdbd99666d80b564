package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    private static Chances field(int drivers, double step) {
        double[] scores =
                IntStream.range(0, drivers).mapToDouble(place -> step * place).toArray();
        double[] sigmas = new double[drivers];
        Arrays.fill(sigmas, 0.4);
        return Chances.of(scores, sigmas);
    }
}
