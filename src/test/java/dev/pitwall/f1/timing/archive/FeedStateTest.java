package dev.pitwall.f1.timing.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class FeedStateTest {

    private final FeedState state = new FeedState();

    @Test
    void objects_merge_by_key_and_texts_replace() {
        merge("{'Lines':{'44':{'Position':'2','InPit':true}}}");
        merge("{'Lines':{'44':{'Position':'1'},'1':{'Position':'2'}}}");

        assertThat(state.root().at("Lines").at("44").text("Position")).contains("1");
        assertThat(state.root().at("Lines").at("44").isTrue("InPit")).isTrue();
        assertThat(state.root().at("Lines").children()).containsOnlyKeys("44", "1");
    }

    @Test
    void an_object_with_number_keys_changes_places_of_a_list_and_lengthens_it() {
        merge("{'Messages':[{'Message':'a'}]}");
        merge("{'Messages':{'1':{'Message':'b'},'3':{'Message':'d'}}}");
        merge("{'Messages':{'0':{'Flag':'GREEN'}}}");

        FeedNode messages = state.root().at("Messages");
        assertThat(messages.at(0).text("Message")).contains("a");
        assertThat(messages.at(0).text("Flag")).contains("GREEN");
        assertThat(messages.at(1).text("Message")).contains("b");
        assertThat(messages.at(2).isPresent()).isFalse();
        assertThat(messages.at(3).text("Message")).contains("d");
    }

    @Test
    void a_list_replaces_what_was_there() {
        merge("{'Stints':{'0':{'Compound':'SOFT'}}}");
        merge("{'Stints':[]}");

        assertThat(state.root().at("Stints").children()).isEmpty();
    }

    @Test
    void deleted_keys_go_and_the_mark_of_a_full_state_is_no_data() {
        merge("{'Series':{'a':1,'b':2},'_kf':true}");
        merge("{'Series':{'_deleted':['a']}}");

        assertThat(state.root().children()).containsOnlyKeys("Series");
        assertThat(state.root().at("Series").children()).containsOnlyKeys("b");
    }

    @Test
    void an_index_beyond_reason_does_not_fill_the_memory() {
        merge("{'Messages':[]}");
        merge("{'Messages':{'99999':{'Message':'x'}}}");

        assertThat(state.root().at("Messages").children()).isEmpty();
    }

    @Test
    void a_path_that_leads_nowhere_is_an_empty_node() {
        assertThat(state.root().at("Lines").at("44").at(2).text("Value")).isEmpty();
        assertThat(state.root().lapTime("BestLapTime")).isEmpty();
    }

    private void merge(String json) {
        state.merge(Json.createReader(new StringReader(json.replace('\'', '"'))).readObject());
    }
}
