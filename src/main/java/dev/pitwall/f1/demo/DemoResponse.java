package dev.pitwall.f1.demo;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers of the demonstration, which say in their head what they are. */
final class DemoResponse {

    private static final String HEADER = "X-Pitwall-Demonstration";

    private DemoResponse() {}

    static Response found(String type, byte[] bytes) {
        return Response.ok(bytes, MediaType.valueOf(type).withCharset("utf-8"))
                .header(HEADER, "simulated championship, nothing in it is real")
                .build();
    }

    static Response missing() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("There is nothing at this address.")
                .build();
    }
}
