package dev.pitwall.f1.timing.live;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static dev.pitwall.f1.timing.http.LoopbackServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.LoopbackServer;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompoundListTest {

    private static final String LIST = """
            season,round,nominated_as,compound
            2023,1,HARD,C1
            2023,1,MEDIUM,C2
            2023,1,soft,C3
            2023,2,SOFT,C9
            2018,1,SOFT,ULTRASOFT
            """;

    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_address_and_a_file_give_the_same_rows_and_what_is_not_understood_is_refused_alone(@TempDir Path folder)
            throws IOException {
        server.answer("/tyres.csv", ok(LIST));
        Path file = Files.writeString(folder.resolve("tyres.csv"), LIST);

        List<SourceItem<CompoundRow>> asked = list(server.base() + "tyres.csv").rows(RowScope.everything());
        List<SourceItem<CompoundRow>> read = list(file.toString()).rows(RowScope.everything());

        assertThat(asked.stream().flatMap(item -> item.row().stream()))
                .extracting(row -> row.weekend() + " " + row.nominatedAs() + " " + row.compound())
                .containsExactly("2023 round 1 HARD C1", "2023 round 1 MEDIUM C2", "2018 round 1 SOFT ULTRASOFT");
        assertThat(asked.stream().flatMap(item -> item.refusal().stream()))
                .extracting(SourceItem.Refused::sentence)
                .satisfiesExactly(
                        small -> assertThat(small)
                                .startsWith(server.base() + "tyres.csv:4: ")
                                .contains("nominated_as is 'soft'", "HARD, MEDIUM, SOFT"),
                        unknown -> assertThat(unknown).contains("compound is 'C9'", "C5, C6"));
        assertThat(read)
                .extracting(SourceItem::row)
                .isEqualTo(asked.stream().map(SourceItem::row).toList());
    }

    @Test
    void a_weekend_of_it_can_be_asked_for() {
        server.answer("/tyres.csv", ok(LIST));

        assertThat(list(server.base() + "tyres.csv").rows(RowScope.weekend(new WeekendKey(2018, 1))))
                .hasSize(1);
    }

    @Test
    void without_a_list_there_are_no_rows() {
        assertThat(list("").rows(RowScope.everything())).isEmpty();
        assertThat(CompoundList.NONE.rows(RowScope.everything())).isEmpty();
    }

    @Test
    void a_list_that_cannot_be_read_names_the_setting_its_value_and_what_is_allowed(@TempDir Path folder)
            throws IOException {
        server.answer("/page", status(200, "<html>sign in</html>", "Content-Type", "text/html"));
        Path laps = Files.writeString(folder.resolve("laps.csv"), "season,round,lap\n2023,1,1\n");

        assertThatThrownBy(() -> list("/no/such/file.csv").rows(RowScope.everything()))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("pitwall.timing.compounds is '/no/such/file.csv', which cannot be read")
                .hasMessageContaining("docs/compounds.md");
        assertThatThrownBy(() -> list(server.base() + "gone.csv").rows(RowScope.everything()))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("gone.csv', where nothing is; allowed is");
        assertThatThrownBy(() -> list(server.base() + "page").rows(RowScope.everything()))
                .isInstanceOf(SourceUnavailableException.class);
        assertThatThrownBy(() -> list(laps.toString()).rows(RowScope.everything()))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("lacks the columns [compound, nominated_as]");
    }

    private static CompoundList list(String place) {
        return CompoundList.of(
                Optional.of(place), new FeedClient(Duration.ofSeconds(10), RetryPolicy.USUAL, RequestPace.unlimited()));
    }
}
