package dev.pitwall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoughtTest {

    @Test
    void words_are_found_in_any_order_and_case_and_an_underscore_is_a_space() {
        assertThat(new Sought("calendar UPDATE").rank("update_calendar_job", ""))
                .isEqualTo(2);
        assertThat(new Sought("update-calendar").rank("update_calendar_job", ""))
                .isEqualTo(1);
        assertThat(new Sought("f1 job").rank("F1_Prediction_Job", "")).isEqualTo(2);
    }

    @Test
    void a_name_is_better_than_a_description_and_the_whole_name_is_best() {
        var names = List.of("bake_bread_job", "bread", "oven", "bread_sensor");

        var found = SearchSource.best(
                names.stream(),
                name -> new Sought("bread").rank(name, name.equals("oven") ? "bakes bread" : ""),
                name -> new SearchSource.Found(name, "", "/" + name),
                10);

        assertThat(found)
                .extracting(SearchSource.Found::label)
                .containsExactly("bread", "bread_sensor", "bake_bread_job", "oven");
    }

    @Test
    void what_fits_nothing_and_nothing_at_all_find_nothing() {
        assertThat(Stream.of("tyre", "", "  ").map(text -> new Sought(text).rank("bread", "rye and wheat")))
                .containsOnly(-1);
    }
}
