package dev.pitwall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.Metadata;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static TextTable table(List<String> columns, List<String>... rows) {
        return new TextTable(new Metadata.Table(columns, List.of(rows)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void numbers_end_below_each_other_and_words_begin_below_each_other() {
        var text = table(
                        List.of("P", "Driver", "Gap"),
                        List.of("1", "Pérez", "+0.000"),
                        List.of("10", "Hülkenberg", "+1.204"))
                .text();

        assertThat(text).isEqualTo(" P  Driver         Gap\n 1  Pérez       +0.000\n10  Hülkenberg  +1.204");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_cell_cannot_tear_the_table_or_end_its_block() {
        var text = table(List.of("A", "B"), List.of("one\ntwo", "```"), List.of("", "x"))
                .text();

        assertThat(text).isEqualTo("A        B\none two  ˋˋˋ\n         x");
    }

    @Test
    @SuppressWarnings("unchecked")
    void columns_move_together_where_that_keeps_lines_whole_on_a_phone() {
        var wide = "x".repeat(38);

        assertThat(table(List.of("A", "B"), List.of(wide, "y")).width()).isEqualTo(40);
        assertThat(table(List.of("A", "B"), List.of(wide.substring(1), "y")).width())
                .isEqualTo(40);
        assertThat(table(List.of("A", "B"), List.of(wide + "xxx", "y")).width()).isEqualTo(44);
    }

    @Test
    void the_predictions_of_a_full_field_fit_a_phone() {
        assertThat(new TextTable(Messages.table(22)).width()).isLessThanOrEqualTo(DiscordLimits.PHONE_TABLE);
    }
}
