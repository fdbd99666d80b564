package dev.pitwall.f1.timing.http;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static dev.pitwall.f1.timing.http.LoopbackServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedClientStoreTest {

    private final KeptAnswers store = new KeptAnswers();
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
    void every_answer_is_kept_with_its_status_also_those_that_are_no_use() {
        server.answer("/page", status(503, "down"), ok("{}"));

        client(false).get(page());

        assertThat(store.answers).extracting(Answer::status).containsExactly(503, 200);
        assertThat(store.answers.get(0).body()).asString().isEqualTo("down");
    }

    @Test
    void a_server_that_names_the_state_of_a_page_is_asked_whether_it_has_changed() {
        server.answer("/page", status(200, "{\"a\":1}", "ETag", "\"v1\""), exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(same ? 304 : 500, -1);
        });

        client(false).get(page());
        byte[] again = client(false).get(page()).orElseThrow();

        assertThat(again).asString().isEqualTo("{\"a\":1}");
        assertThat(store.answers).hasSize(1);
        assertThat(store.confirmed).hasSize(1);
    }

    @Test
    void a_replay_answers_from_the_store_with_the_network_off() {
        server.answer("/page", ok("{\"a\":1}"));
        client(false).get(page());
        client(false).get(server.base().resolve("missing"));
        URI page = page();
        URI missing = server.base().resolve("missing");
        server.close();

        assertThat(client(true).get(page).orElseThrow()).asString().isEqualTo("{\"a\":1}");
        assertThat(client(true).get(missing)).isEmpty();
    }

    @Test
    void a_replay_of_what_was_never_read_says_so() {
        assertThatThrownBy(() -> client(true).get(page())).hasMessageContaining("no answer of this address is kept");
        assertThat(server.asked()).isEmpty();
    }

    private FeedClient client(boolean replay) {
        return new FeedClient(
                Duration.ofSeconds(10),
                RetryPolicy.USUAL,
                RequestPace.unlimited(),
                store,
                replay,
                wait -> {},
                Clock.systemUTC());
    }

    private URI page() {
        return server.base().resolve("page");
    }
}
