package dev.pitwall.f1.timing.http;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static dev.pitwall.f1.timing.http.LoopbackServer.stalled;
import static dev.pitwall.f1.timing.http.LoopbackServer.status;
import static dev.pitwall.f1.timing.http.LoopbackServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedClientTest {

    private final List<Duration> pauses = new ArrayList<>();
    private LoopbackServer server;
    private FeedClient client;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        client = client(Duration.ofSeconds(10), RequestPace.unlimited());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_missing_page_is_no_failure() {
        assertThat(client.get(page())).isEmpty();
    }

    @Test
    void the_403_of_a_bucket_that_has_no_such_file_counts_as_missing() {
        server.answer("/page", status(403, "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>"));

        assertThat(client.get(page())).isEmpty();
    }

    @Test
    void a_server_that_recovers_is_asked_again_after_growing_waits() {
        server.answer("/page", status(503, ""), status(500, ""), ok("{}"));

        assertThat(client.get(page())).isPresent();
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void a_server_that_stays_broken_is_unreachable_after_three_tries() {
        server.answer("/page", status(500, ""));

        assertThat(failure()).isEqualTo(new FeedFailure.Unreachable(page().toString(), "status 500"));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void a_short_retry_after_is_waited_for() {
        server.answer("/page", status(429, "", "Retry-After", "2"), ok("{}"));

        assertThat(client.get(page())).isPresent();
        assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void a_long_retry_after_is_given_back_at_once() {
        server.answer("/page", status(429, "", "Retry-After", "120"));

        assertThat(failure())
                .isEqualTo(new FeedFailure.RateLimited(page().toString(), Optional.of(Duration.ofSeconds(120))));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_429_that_names_no_time_is_given_back_at_once() {
        server.answer("/page", status(429, ""));

        assertThat(failure()).isEqualTo(new FeedFailure.RateLimited(page().toString(), Optional.empty()));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_retry_after_date_is_taken_against_the_servers_own_wrong_clock() throws IOException {
        // The small server of the JDK sets Date by itself, so this one speaks for itself.
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerOnce(
                    socket,
                    "HTTP/1.1 429 Too Many Requests\r\nDate: Wed, 01 Jan 2031 00:00:00 GMT\r\n"
                            + "Retry-After: Wed, 01 Jan 2031 00:01:30 GMT\r\nContent-Length: 0\r\n\r\n"));
            server.start();
            URI address = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/page");

            FeedFailure limited = catchThrowableOfType(FeedFailureException.class, () -> client.get(address))
                    .failure();

            assertThat(limited)
                    .isEqualTo(new FeedFailure.RateLimited(address.toString(), Optional.of(Duration.ofSeconds(90))));
        }
    }

    @Test
    void a_page_for_people_is_a_block_whatever_its_status() {
        server.answer("/page", status(200, "<!DOCTYPE html><html>Just a moment…</html>"));
        assertThat(failure()).isEqualTo(new FeedFailure.Blocked(page().toString(), 200));

        server.answer("/page", status(403, "no"));
        assertThat(failure()).isEqualTo(new FeedFailure.Blocked(page().toString(), 403));
    }

    @Test
    void a_401_is_a_lock_and_no_error() {
        server.answer("/page", status(401, "{\"detail\":\"Session in progress\"}"));

        assertThat(failure()).isEqualTo(new FeedFailure.LockedOut(page().toString()));
    }

    @Test
    void an_answer_that_breaks_off_is_asked_for_again() {
        server.answer("/page", truncated("{\"a\":"), ok("{}"));

        assertThat(client.get(page()).map(String::new)).contains("{}");
    }

    @Test
    void a_body_that_stalls_ends_at_the_time_limit() {
        server.answer("/page", stalled());
        client = client(Duration.ofMillis(150), RequestPace.unlimited());

        assertThat(failure())
                .isEqualTo(new FeedFailure.Unreachable(page().toString(), "no whole answer within 0.15 s"));
    }

    @Test
    void nobody_there_is_unreachable() {
        server.close();

        assertThat(failure()).isEqualTo(new FeedFailure.Unreachable(page().toString(), "no connection"));
    }

    @Test
    void a_pace_spreads_requests_and_refuses_what_would_wait_too_long() {
        server.answer("/page", ok("{}"));
        Clock stopped = Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);
        client = client(
                Duration.ofSeconds(10),
                RequestPace.none(stopped).atMost(2, Duration.ofSeconds(1)).atMost(4, Duration.ofHours(1)));

        for (int i = 0; i < 4; i++) {
            client.get(page());
        }

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(failure())
                .isEqualTo(new FeedFailure.RateLimited(page().toString(), Optional.of(Duration.ofHours(1))));
        assertThat(server.asked()).hasSize(4);
    }

    private FeedClient client(Duration limit, RequestPace pace) {
        return new FeedClient(limit, RetryPolicy.USUAL, pace, pauses::add, Clock.systemUTC());
    }

    private URI page() {
        return server.base().resolve("page");
    }

    private FeedFailure failure() {
        return catchThrowableOfType(FeedFailureException.class, () -> client.get(page()))
                .failure();
    }

    private static void answerOnce(ServerSocket socket, String answer) {
        try (Socket connection = socket.accept()) {
            connection.getInputStream().read(new byte[4096]);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // The test has ended.
        }
    }
}
