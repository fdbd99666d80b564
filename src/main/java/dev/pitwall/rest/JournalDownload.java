package dev.pitwall.rest;

import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.JournalExport;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** A whole journal as a stream that needs no memory for it. */
record JournalDownload(JournalExport export, long runId, EventFilter filter, JournalExport.Format format) {

    static final String NDJSON = "application/x-ndjson";

    /** @throws Refusal that names the field */
    static JournalExport.Format format(String asked) {
        return switch (Asked.text(asked).orElse("ndjson")) {
            case "ndjson" -> JournalExport.Format.NDJSON;
            case "text" -> JournalExport.Format.TEXT;
            default -> throw Refusal.ofField("format", "format is '" + asked + "'; allowed are ndjson and text");
        };
    }

    Response response() {
        StreamingOutput stream = output -> {
            try (var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8)) {
                export.write(runId, filter, format, writer);
            }
        };
        var type = switch (format) {
            case NDJSON -> NDJSON;
            case TEXT -> MediaType.TEXT_PLAIN;
        };
        var ending = switch (format) {
            case NDJSON -> ".ndjson";
            case TEXT -> ".log";
        };
        return Response.ok(stream, type + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"run-" + runId + ending + "\"")
                .build();
    }
}
