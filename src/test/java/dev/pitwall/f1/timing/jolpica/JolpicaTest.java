package dev.pitwall.f1.timing.jolpica;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.WeekendFormat;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.FeedFailureException;
import dev.pitwall.f1.timing.http.LoopbackServer;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JolpicaTest {

    private LoopbackServer server;
    private Jolpica jolpica;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        jolpica = new Jolpica(
                new FeedClient(Duration.ofSeconds(10), RetryPolicy.USUAL, RequestPace.unlimited()), server.base());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_calendar_of_2023_has_22_weekends_and_six_shootouts() throws IOException {
        server.answer("/2023.json?limit=100&offset=0", ok(sample("races-2023.json")));

        List<EventRow> events = parsed(jolpica.calendar(2023));

        assertThat(events).hasSize(22);
        assertThat(events)
                .filteredOn(event -> event.weekend().format() == WeekendFormat.SPRINT_SHOOTOUT)
                .hasSize(6);
        assertThat(events.get(0).weekend().slug()).isEqualTo("2023-bahrain");
        assertThat(events.get(0).weekend().start(SessionKind.FP3)).contains(Instant.parse("2023-03-04T11:30:00Z"));
        assertThat(events.get(3).weekend().start(SessionKind.SQ)).contains(Instant.parse("2023-04-29T09:30:00Z"));
    }

    @Test
    void a_qualifying_has_its_20_drivers_with_the_ids_of_the_other_sources() throws IOException {
        server.answer("/2023/13/qualifying.json?limit=100&offset=0", ok(sample("qualifying-2023-13.json")));

        List<QualifyingRow> rows = parsed(jolpica.qualifying(2023, OptionalInt.of(13)));

        assertThat(rows).hasSize(20);
        assertThat(rows.get(0).competitor().driverId()).isEqualTo("max-verstappen");
        assertThat(rows.get(0).competitor().teamId()).isEqualTo("red-bull");
        assertThat(rows.get(0).q3().orElseThrow().millis()).isEqualTo(70_567);
        assertThat(rows.get(19).q2()).isEmpty();
        assertThat(rows).anyMatch(row -> row.competitor().driverId().equals("carlos-sainz-jr"));
    }

    @Test
    void a_race_that_a_page_cuts_in_two_is_put_together() throws IOException {
        server.answer("/2023/qualifying.json?limit=100&offset=0", ok(sample("qualifying-2023-page1.json")));

        List<SourceItem<QualifyingRow>> rows = jolpica.qualifying(2023, OptionalInt.empty());

        assertThat(rows).hasSize(30);
        assertThat(server.asked())
                .as("the server gives 30 a page where it is asked for 100, so the next one begins at 30")
                .containsExactly(
                        "/2023/qualifying.json?limit=100&offset=0", "/2023/qualifying.json?limit=100&offset=30");
    }

    @Test
    void an_empty_answer_has_no_rows() throws IOException {
        server.answer("/2023/99/qualifying.json?limit=100&offset=0", ok(sample("qualifying-2023-99-empty.json")));

        assertThat(jolpica.qualifying(2023, OptionalInt.of(99))).isEmpty();
        assertThat(jolpica.qualifying(2031, OptionalInt.of(1))).as("404").isEmpty();
    }

    @Test
    void a_race_tells_who_retired_and_how_far_the_others_were_behind() throws IOException {
        server.answer("/2023/9/results.json?limit=100&offset=0", ok(sample("results-2023-9.json")));

        List<RaceRow> rows = parsed(jolpica.races(2023, OptionalInt.of(9)));

        assertThat(rows).hasSize(20);
        assertThat(rows.get(0).time()).contains(Duration.ofMillis(5_133_607));
        assertThat(rows.get(1).gapText()).isEqualTo("+5.155");
        assertThat(rows).anyMatch(row -> row.position().text().equals("DNF"));
    }

    @Test
    void an_entry_that_cannot_be_read_is_refused_and_the_others_stay() {
        server.answer("/2024/1/qualifying.json?limit=100&offset=0", ok("""
                {"MRData":{"limit":"100","offset":"0","total":"2","RaceTable":{"Races":[{"season":"2024","round":"1",
                "QualifyingResults":[
                {"number":"1","position":"1","Driver":{"code":"AAA","givenName":"Ann","familyName":"Ask"},
                "Constructor":{"name":"Team"},"Q1":"fast"},
                {"number":"2","position":"2","Driver":{"code":"BBB","givenName":"Bo","familyName":"Bee"},
                "Constructor":{"name":"Team"},"Q1":"1:20.000"}]}]}}}"""));

        List<SourceItem<QualifyingRow>> rows = jolpica.qualifying(2024, OptionalInt.of(1));

        assertThat(rows.get(0).refusal().orElseThrow().reason().sentence())
                .isEqualTo("Q1 is 'fast'; allowed is a time like 1:29.179");
        assertThat(rows.get(1).row().orElseThrow().weekend()).isEqualTo(new WeekendKey(2024, 1));
    }

    @Test
    void an_answer_of_another_shape_is_a_changed_format() {
        server.answer("/2024.json?limit=100&offset=0", ok("{\"data\":[]}"));

        assertThatThrownBy(() -> jolpica.calendar(2024))
                .isInstanceOf(FeedFailureException.class)
                .hasMessageContaining("expected MRData to be an object, found null");
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(RealData.file("api-samples/jolpica/" + name));
    }

    private static <T> List<T> parsed(List<SourceItem<T>> items) {
        assertThat(items).allMatch(item -> item.row().isPresent());
        return items.stream().flatMap(item -> item.row().stream()).toList();
    }
}
