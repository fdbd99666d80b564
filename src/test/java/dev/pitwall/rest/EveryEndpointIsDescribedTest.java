package dev.pitwall.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each endpoint must say of itself, so that {@code /openapi} says enough to write a client. */
class EveryEndpointIsDescribedTest {

    @Test
    void every_endpoint_says_what_it_does_what_it_takes_and_what_it_answers() {
        assertThat(ApiEndpoints.ofTheProduct().flatMap(ApiEndpoints::shortcomings))
                .isEmpty();
    }

    @Test
    void an_endpoint_that_says_nothing_is_found() {
        assertThat(ApiEndpoints.of(Stream.of(Silent.class)).flatMap(ApiEndpoints::shortcomings))
                .containsExactlyInAnyOrder(
                        "Silent has no @Tag",
                        "Silent.list has no summary: @Operation(summary = …)",
                        "Silent.list answers with List: answer with a record that is a Body, or say it by @APIResponse",
                        "Silent.list takes the query parameter limit as a long: take it as a text and read it with Asked,"
                                + " so that a refusal names it",
                        "Silent.list takes a body and does not describe it: @RequestBody with a schema",
                        "Silent.list declares no role");
    }

    @Path("/silent")
    static class Silent {
        @GET
        public List<String> list(@QueryParam("limit") long limit, String body) {
            return List.of(body);
        }
    }
}
