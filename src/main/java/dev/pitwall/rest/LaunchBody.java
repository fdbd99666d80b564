package dev.pitwall.rest;

import dev.pitwall.orchestration.run.LaunchTerms;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a request to launch says; each part is optional.
 *
 * @param config the fields of the run config that are not to have their defaults: see {@code /api/v1/jobs/{job}}
 * @param runKey makes the request happen once, however often it is sent
 * @param partition the part of the asset that the run makes
 * @param priority in the queue: higher goes first, 0 is usual
 * @param notBefore the queue passes the run over until then
 */
record LaunchBody(
        @Schema(type = SchemaType.OBJECT, description = "Fields of the run config that are not to have their defaults")
        JsonObject config,

        Optional<String> runKey,
        Optional<String> partition,
        @Schema(description = "Texts by name") Map<String, String> tags,
        int priority,
        Optional<Instant> notBefore)
        implements Body {

    /** @throws Refusal that names the field which does not fit */
    static LaunchBody parse(String text) {
        var sent = Sent.object(text, "config", "runKey", "partition", "tags", "priority", "notBefore");
        return new LaunchBody(
                sent.object("config"),
                sent.text("runKey"),
                sent.text("partition"),
                sent.texts("tags"),
                sent.wholeNumber("priority", -LaunchTerms.MOST_PRIORITY, LaunchTerms.MOST_PRIORITY)
                        .orElse(0L)
                        .intValue(),
                sent.text("notBefore").flatMap(time -> Asked.instant("notBefore", time)));
    }
}
