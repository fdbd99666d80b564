package dev.pitwall.orchestration.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionsDefinitionTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private final PartitionsDefinition.Daily days = PartitionsDefinition.daily(LocalDate.parse("2024-03-30"), VIENNA);

    @Test
    void the_last_day_is_the_last_complete_one_in_the_zone() {
        // The night in which the clocks of Vienna go forward: midnight is at 23:00 UTC before, and at 22:00 UTC after
        // it.
        assertThat(days.keys(Instant.parse("2024-03-30T22:59:59Z"))).isEmpty();
        assertThat(days.keys(Instant.parse("2024-03-30T23:00:00Z"))).containsExactly(new PartitionKey("2024-03-30"));
        assertThat(days.keys(Instant.parse("2024-03-31T21:59:59Z"))).hasSize(1);
        assertThat(days.keys(Instant.parse("2024-03-31T22:00:00Z"))).hasSize(2);
    }

    @Test
    void the_end_can_be_moved_to_today_or_beyond() {
        var noon = Instant.parse("2024-03-30T12:00:00Z");

        assertThat(days.endingAt(1).keys(noon)).containsExactly(new PartitionKey("2024-03-30"));
        assertThat(days.endingAt(3).keys(noon)).hasSize(3);
        assertThat(days.endingAt(-1).keys(noon)).isEmpty();
    }

    @Test
    void supplied_names_are_asked_for_each_time() {
        var seasons = new ArrayList<>(List.of("2023"));
        var parts = PartitionsDefinition.suppliedBy(() -> seasons);
        seasons.add("2024");

        assertThat(parts.keys(Instant.now())).extracting(PartitionKey::value).containsExactly("2023", "2024");
    }

    @Test
    void a_name_that_comes_twice_is_refused_with_the_name() {
        assertThatThrownBy(() -> PartitionsDefinition.named("2023", "2023").keys(Instant.now()))
                .hasMessageContaining("2023");
    }
}
