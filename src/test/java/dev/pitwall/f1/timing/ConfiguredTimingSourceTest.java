package dev.pitwall.f1.timing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfiguredTimingSourceTest {

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        ConfiguredTimingSource source =
                new ConfiguredTimingSource("ergast", List.of(named("live"), named("demo"), named("files")));

        assertThatThrownBy(source::open).hasMessage("pitwall.source is 'ergast'; allowed are demo, files, live");
    }

    private static TimingSourceProvider named(String name) {
        return new TimingSourceProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public TimingSource open() {
                throw new UnsupportedOperationException(name);
            }
        };
    }
}
